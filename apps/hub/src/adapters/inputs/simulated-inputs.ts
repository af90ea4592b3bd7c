import type { MemoryWire, VirtualKeypad, VirtualScanner } from '@motcua/wires';
import type { KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import type { SimulatorShelf } from '../../ports/simulators.ts';

/** A simulated scanner or keypad, with the wire to it, which can be pulled. */
export type SimulatedScanner = { readonly wire: MemoryWire; readonly scanner: VirtualScanner };
export type SimulatedKeypads = { readonly wire: MemoryWire; readonly keypad: VirtualKeypad };

/** SM1: the scanners and keypads that exist in this program only, by the ids of the settings, with hands at each of them on the shelf. */
export class SimulatedInputs {
  readonly scanners = new Map<ScannerId, SimulatedScanner>();
  readonly keypadLines = new Map<KeypadLineId, SimulatedKeypads>();
  readonly #shelf: SimulatorShelf;

  constructor(shelf: SimulatorShelf) {
    this.#shelf = shelf;
  }

  /** Returns how to take it away again. */
  addScanner(id: ScannerId, device: SimulatedScanner): () => void {
    this.scanners.set(id, device);
    const takeHandsAway = this.#shelf.put({
      ...{ kind: 'scanner', id, ...cableOf(device.wire) },
      scan: (text) => device.scanner.scan(text),
    });
    return () => {
      takeHandsAway();
      if (this.scanners.get(id) === device) this.scanners.delete(id);
    };
  }

  /** Returns how to take them away again. */
  addKeypads(id: KeypadLineId, device: SimulatedKeypads): () => void {
    this.keypadLines.set(id, device);
    const takeHandsAway = this.#shelf.put({
      ...{ kind: 'keypad-line', id, ...cableOf(device.wire) },
      press: (keypad, press, number) =>
        device.keypad.press(press === 'call-number' ? { keypad, press, number: number ?? 0 } : { keypad, press }),
    });
    return () => {
      takeHandsAway();
      if (this.keypadLines.get(id) === device) this.keypadLines.delete(id);
    };
  }
}

function cableOf(wire: MemoryWire) {
  return {
    isPlugged: () => wire.isPlugged,
    plug: (isPlugged: boolean) => {
      if (isPlugged) wire.plug();
      else wire.unplug(true);
    },
  };
}
