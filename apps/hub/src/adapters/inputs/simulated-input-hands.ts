import type { MemoryWire, VirtualKeypad, VirtualScanner } from '@motcua/wires';
import type { KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import type { SimulatedKeypadHands, SimulatedScannerHands } from '../../ports/simulators.ts';

/** SM1: the hands at a simulated scanner. */
export function simulatedScannerHands(id: ScannerId, wire: MemoryWire, scanner: VirtualScanner): SimulatedScannerHands {
  return {
    ...{ kind: 'scanner', id, ...cableOf(wire) },
    scan: (text) => scanner.scan(text),
    mischief: () => [...scanner.mischief],
    set: (mischief, isOn) => scanner.set(mischief, isOn),
  };
}

/** SM1: the hands at the keypads of one simulated line. */
export function simulatedKeypadHands(id: KeypadLineId, wire: MemoryWire, keypad: VirtualKeypad): SimulatedKeypadHands {
  return {
    ...{ kind: 'keypad-line', id, ...cableOf(wire) },
    mischiefOf: (address) => [...keypad.mischiefOf(address)],
    set: (address, mischief, isOn) => keypad.set(address, mischief, isOn),
    press: (address, key, number) =>
      keypad.press({
        keypad: address,
        ...(key === 'call-number' ? { press: key, number: number ?? 0 } : { press: key }),
      }),
  };
}

function cableOf(wire: MemoryWire) {
  return {
    isPlugged: () => wire.isPlugged,
    plug(isPlugged: boolean) {
      if (isPlugged) wire.plug();
      else wire.unplug(true);
    },
  };
}
