import type { PrinterState, ProofLevel } from '../status/printer-state.ts';

export type SlipPrinterStatus = {
  readonly state: PrinterState;
  /** Null until the printer has been probed. */
  readonly proofLevel: ProofLevel | null;
  /** For the log and the device page; null before the first fault. */
  readonly lastError: string | null;
  /** The roll is nearly used up, as far as the printer can feel it. */
  readonly paperLow: boolean;
};

/** What is known of a printer now, and who wants to know when it changes. */
export class PrinterStanding {
  readonly #listeners = new Set<(status: SlipPrinterStatus) => void>();
  #status: SlipPrinterStatus;

  constructor(knownProof: ProofLevel | null) {
    this.#status = { state: 'starting', proofLevel: knownProof, lastError: null, paperLow: false };
  }

  get status(): SlipPrinterStatus {
    return this.#status;
  }

  /** Calls back at each change, but for that of the last error alone. Returns how to stop it. */
  onChange(listener: (status: SlipPrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nobody is told any more. */
  silence(): void {
    this.#listeners.clear();
  }

  /** `error` null keeps the last one. */
  setState(state: PrinterState, error: string | null): void {
    this.#change(error === null ? { state } : { state, lastError: error });
  }

  setProofLevel(proofLevel: ProofLevel | null): void {
    this.#change({ proofLevel });
  }

  setPaperLow(paperLow: boolean): void {
    this.#change({ paperLow });
  }

  #change(change: Partial<SlipPrinterStatus>): void {
    const before = this.#status;
    this.#status = { ...before, ...change };
    const isSame = (['state', 'proofLevel', 'paperLow'] as const).every((key) => before[key] === this.#status[key]);
    if (isSame) return;
    for (const listener of [...this.#listeners]) listener(this.#status);
  }
}
