import type { MemoryWire } from '@motcua/wires';
import type { KeypadLineId, ScannerId } from '@motcua/protocol/vocabulary';
import type { SimulatedHands } from '../../ports/simulators.ts';
import type { SimulatedInputs } from './simulated-inputs.ts';

/** SM1: the hands at every simulated scanner and keypad that there is now. */
export function simulatedInputHands({ scanners, keypadLines }: SimulatedInputs): readonly SimulatedHands[] {
  return [
    ...[...scanners].map(([id, { wire, scanner }]): SimulatedHands => ({
      ...{ kind: 'scanner', id: id as ScannerId, ...cableOf(wire) },
      scan: (text) => scanner.scan(text),
    })),
    ...[...keypadLines].map(([id, { wire, keypad }]): SimulatedHands => ({
      ...{ kind: 'keypad-line', id: id as KeypadLineId, ...cableOf(wire) },
      press: (address, key, number) =>
        keypad.press({
          keypad: address,
          ...(key === 'call-number' ? { press: key, number: number ?? 0 } : { press: key }),
        }),
    })),
  ];
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
