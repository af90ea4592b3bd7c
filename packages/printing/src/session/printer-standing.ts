import type { PrinterState, ProofLevel } from '../status/printer-state.ts';

export type SlipPrinterStatus = {
  readonly state: PrinterState;
  /** Null until the printer has been probed. */
  readonly proofLevel: ProofLevel | null;
  /** For the log and the device page; null before the first fault. */
  readonly lastError: string | null;
};

/** What is known of a printer now, and who wants to know when it changes. */
export class PrinterStanding {
  readonly #listeners = new Set<(status: SlipPrinterStatus) => void>();
  #status: SlipPrinterStatus;

  constructor(knownProof: ProofLevel | null) {
    this.#status = { state: 'starting', proofLevel: knownProof, lastError: null };
  }

  get status(): SlipPrinterStatus {
    return this.#status;
  }

  /** Calls back at each change of state or proof level. Returns how to stop it. */
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

  #change(change: Partial<SlipPrinterStatus>): void {
    const before = this.#status;
    this.#status = { ...before, ...change };
    if (before.state === this.#status.state && before.proofLevel === this.#status.proofLevel) return;
    for (const listener of [...this.#listeners]) listener(this.#status);
  }
}
