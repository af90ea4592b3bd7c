import type { PrinterId, PrinterState, ProofLevel } from '@motcua/protocol/vocabulary';
import type { PrinterStatus, PrintResult, SlipToPrint, TicketPrinter } from '../../../ports/ticket-printer.ts';

/** A slip that a printer began with; its own truth. */
export type Begun = { readonly jobId: string; readonly copy: boolean; readonly at: number; readonly proof: ProofLevel };

/** A printer that does what was drawn for it. It goes on when the hub dies; the hub's hold of it does not. */
export class RandomPrinter {
  readonly printerId: PrinterId;
  readonly begun: Begun[] = [];
  state: PrinterState = 'ready';
  proof: ProofLevel;
  /** What becomes of the next slips; null: the hub does not live to hear of it. */
  readonly plans: (PrintResult['kind'] | null)[] = [];
  readonly #now: () => number;

  constructor(printerId: string, proof: ProofLevel, now: () => number) {
    this.printerId = printerId as PrinterId;
    this.proof = proof;
    this.#now = now;
  }

  /** One hub's hold of it. `isAlive`: whether that hub still runs. */
  hold(isAlive: () => boolean): TicketPrinter & { readonly tell: () => void } {
    const listeners = new Set<(status: PrinterStatus) => void>();
    const status = (): PrinterStatus => {
      const { state, proof } = this;
      return { state, since: 0, lastError: null, proofLevel: state === 'starting' ? null : proof, paperLow: false };
    };
    return {
      printerId: this.printerId,
      status,
      onStatus: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      tell: () => {
        for (const listener of [...listeners]) listener(status());
      },
      print: (slip, beforeFirstByte) => this.#print(slip, beforeFirstByte, isAlive),
      printOther: () => Promise.resolve({ kind: 'not-ready', state: this.state }),
      probeAgain: () => undefined,
      close: () => Promise.resolve(),
    };
  }

  async #print(
    { jobId, copy }: SlipToPrint,
    beforeFirstByte: (paperMm: number) => void,
    isAlive: () => boolean,
  ): Promise<PrintResult> {
    if (!isAlive()) return new Promise(() => undefined);
    if (this.state !== 'ready') return { kind: 'not-ready', state: this.state };
    beforeFirstByte(80);
    this.begun.push({ jobId, copy, at: this.#now(), proof: this.proof });
    const plan = this.plans.shift();
    const good = this.proof === 'D' ? 'unproven' : 'confirmed';
    if (plan === null) return new Promise(() => undefined);
    if (plan === 'interrupted' || plan === 'unknown') return { kind: plan, reason: 'drawn' };
    return { kind: good };
  }
}
