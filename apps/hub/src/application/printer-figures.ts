import type { PrinterPaper } from '@motcua/protocol';
import type { ProofLevel, PrinterState } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import { NO_SLIPS, type SlipCounts, type SlipOutbox } from '../ports/slip-outbox.ts';
import type { PrinterReport } from '../ports/ticket-printer.ts';
import type { PaperDesk } from './paper-desk.ts';

/** A printer as it is now, with what became of the open day's slips: what staff read, and what `/metrics` has. */
export type PrinterFigures = {
  readonly report: PrinterReport;
  readonly state: PrinterState;
  readonly proofLevel: ProofLevel | null;
  readonly waitingSlips: number;
  readonly today: SlipCounts;
  readonly paper: PrinterPaper;
};

export type PrinterFiguresParts = {
  readonly state: () => QueueState;
  readonly printers: () => readonly PrinterReport[];
  readonly outbox: Pick<SlipOutbox, 'countsOf' | 'countTodo'>;
  readonly paper: Pick<PaperDesk, 'paperOf'>;
};

/** SL3, SL5, SL10: the figures of every printer that the settings name, in their order; reckoned here and nowhere else. */
export function printerFigures({ state, printers, outbox, paper }: PrinterFiguresParts): readonly PrinterFigures[] {
  const { day } = state();
  const counts = day === null ? null : outbox.countsOf(day.ordinal);
  return printers().map((report) => ({
    report,
    ...{ state: report.status.state, proofLevel: report.status.proofLevel },
    waitingSlips: outbox.countTodo(report.settings.printerId),
    today: counts?.get(report.settings.printerId) ?? NO_SLIPS,
    paper: paper.paperOf(report),
  }));
}
