import { describe, expect, it } from 'vitest';
import { PRINTER_STATES, type DeviceHealthView, type PrinterId, type PrinterState } from '@motcua/protocol';
import { printersInTrouble } from './machines.ts';

function healthOf(states: readonly PrinterState[]): DeviceHealthView {
  return {
    printers: states.map((state, n) => ({
      printerId: `p-${state}` as PrinterId,
      name: state,
      state,
      since: 1_000 - n,
      lastError: null,
      proofLevel: 'B',
      waitingSlips: 0,
    })),
    appliances: [],
    slipsToCheck: { count: 0, entries: [] },
    reprintedToday: 0,
  };
}

describe('printers that need somebody', () => {
  it('are all but those that are ready or starting, the longest trouble first', () => {
    const troubled = printersInTrouble(healthOf(PRINTER_STATES)).map((printer) => printer.state);
    expect(troubled).toEqual(['not-answering', 'busy-elsewhere', 'offline', 'error', 'cover-open', 'paper-out']);
  });

  it('are none before the first view', () => {
    expect(printersInTrouble(null)).toEqual([]);
  });
});
