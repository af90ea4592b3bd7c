import type { MemoryWire, VirtualKeypad, VirtualScanner } from '@motcua/wires';

/** A simulated scanner or keypad, with the wire to it, which can be pulled. */
export type SimulatedScanner = { readonly wire: MemoryWire; readonly scanner: VirtualScanner };
export type SimulatedKeypads = { readonly wire: MemoryWire; readonly keypad: VirtualKeypad };

/** The scanners and keypads that exist in this program only, by the ids of the settings: for the demo and for tests. */
export class SimulatedInputs {
  readonly scanners = new Map<string, SimulatedScanner>();
  readonly keypadLines = new Map<string, SimulatedKeypads>();
}
