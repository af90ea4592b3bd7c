import { PRINTER_STATES, type PrinterId, type PrinterState } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { otherPlaceFor } from './slip-fallback.ts';

const own = 'p1' as PrinterId;
const other = 'p2' as PrinterId;

function place(ownState: PrinterState | null, otherState: PrinterState | null, fallback: PrinterId | null = other) {
  return otherPlaceFor(own, {
    stateOf: (printerId) => (printerId === own ? ownState : otherState),
    fallbackOf: (printerId) => (printerId === own ? fallback : null),
  });
}

describe('where the slips of a printer go that cannot print', () => {
  it('SL2 to its fallback, in each state that a person has to cure, and not while it is being checked', () => {
    const moves = PRINTER_STATES.filter((state) => place(state, 'ready') === other);
    expect(moves).toEqual(PRINTER_STATES.filter((state) => state !== 'ready' && state !== 'starting'));
  });

  it('SL2 nowhere, unless the fallback is ready at this moment', () => {
    for (const state of PRINTER_STATES.filter((each) => each !== 'ready')) {
      expect(place('paper-out', state)).toBeNull();
    }
    expect(place('paper-out', null)).toBeNull();
    expect(place('paper-out', 'ready', null)).toBeNull();
    expect(place('paper-out', 'ready', own)).toBeNull();
    expect(place(null, 'ready')).toBeNull();
  });
});
