import type { PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import type { QueueState } from '../domain/queue-state.ts';
import { NO_SLIPS } from '../ports/slip-outbox.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import { printerFigures, type PrinterFiguresParts } from './printer-figures.ts';

const paper = { rollSince: null, slips: 3, usedMm: 240, leftMm: null, morningMm: null, isLow: false, askedAt: null };
const report = (printerId: string) =>
  ({ settings: { printerId }, status: { state: 'ready', proofLevel: 'B' } }) as unknown as PrinterReport;

function parts(ordinal: number | null): PrinterFiguresParts {
  const counts = new Map([['p1' as PrinterId, { ...NO_SLIPS, confirmed: 9 }]]);
  return {
    state: () => ({ day: ordinal === null ? null : { ordinal } }) as unknown as QueueState,
    printers: () => [report('p1'), report('p2')],
    outbox: { countsOf: (day) => (day === 4 ? counts : new Map()), countTodo: (id) => (id === 'p2' ? 2 : 0) },
    paper: { paperOf: () => paper },
  };
}

it('SL3, SL5, SL10 reckons of each printer the slips of the open day, what waits, and its paper', () => {
  const told = (ordinal: number | null) =>
    printerFigures(parts(ordinal)).map(({ today, waitingSlips, paper: { slips } }) => [
      ...[today.confirmed, waitingSlips, slips],
    ]);
  expect(told(4)).toEqual([
    [9, 0, 3],
    [0, 2, 3],
  ]);
  expect(told(null)[0]).toEqual([0, 0, 3]);
  expect(printerFigures(parts(4))[0]).toMatchObject({ state: 'ready', proofLevel: 'B', report: report('p1') });
});
