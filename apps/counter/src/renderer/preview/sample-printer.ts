import type { DeviceHealthView, PrinterId } from '@motcua/protocol';

type PrinterHealth = DeviceHealthView['printers'][number];

/** A printer that is well and has printed nothing yet, but for what is said. */
export function samplePrinter(printerId: string, name: string, change: Partial<PrinterHealth>): PrinterHealth {
  return {
    ...{ printerId: printerId as PrinterId, name, state: 'ready', since: 0, fallbackPrinterId: null },
    ...{ lastError: null, proofLevel: 'B', paperLow: false, waitingSlips: 0 },
    today: { confirmed: 0, unproven: 0, interrupted: 0, unknown: 0, expired: 0, copies: 0, moved: 0 },
    paper: {
      ...{ rollSince: null, slips: 0, usedMm: 0, leftMm: null, morningMm: null },
      ...{ isLow: false, askedAt: null },
    },
    ...change,
  };
}
