import type { PrinterId, PrinterState, ProofLevel } from '@motcua/protocol/vocabulary';
import type { PrinterStatus, PrintResult, SlipToPrint, TicketPrinter } from '../../ports/ticket-printer.ts';
import type { OtherPaper } from '../../reactions/other-paper.ts';

/** What every slip of a scripted printer takes. */
export const PAPER_MM = 80;

/** A printer that does what the test says next, and keeps what was handed to it. */
export class ScriptedPrinter implements TicketPrinter {
  readonly printerId: PrinterId;
  readonly printed: { jobId: string; copy: boolean }[] = [];
  readonly tested: OtherPaper[] = [];
  results: (PrintResult | 'never')[] = [];
  state: PrinterState = 'ready';
  proofLevel: ProofLevel | null = 'B';
  readonly #listeners = new Set<(status: PrinterStatus) => void>();

  constructor(printerId: PrinterId) {
    this.printerId = printerId;
  }

  status(): PrinterStatus {
    return { state: this.state, since: 0, lastError: null, proofLevel: this.proofLevel, paperLow: false };
  }

  onStatus(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(state: PrinterState): void {
    this.state = state;
    for (const listener of this.#listeners) listener(this.status());
  }

  print(slip: SlipToPrint, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    return this.#print(beforeFirstByte, () => this.printed.push({ jobId: slip.jobId, copy: slip.copy }));
  }

  printOther(paper: OtherPaper, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult> {
    return this.#print(beforeFirstByte, () => this.tested.push(paper));
  }

  async #print(beforeFirstByte: (paperMm: number) => void, note: () => void): Promise<PrintResult> {
    if (this.state !== 'ready') return { kind: 'not-ready', state: this.state };
    beforeFirstByte(PAPER_MM);
    note();
    const result = this.results.shift() ?? { kind: 'confirmed' };
    return result === 'never' ? new Promise(() => undefined) : result;
  }

  probeAgain(): void {
    this.proofLevel = null;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
