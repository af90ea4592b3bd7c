/** AC16: so long without an act by hand, whoever came back may have gone again. */
export const BACK_LASTS_MS = 2 * 60_000;

/** Both, because the steady clock may stand while a machine sleeps. */
type Clocks = { readonly monotonicMs: () => number; readonly wallMs: () => number };

/**
 * AC16: whoever went on a break has proved to be back, and the break goes on all the same: the counter could not be opened. That holds
 * while somebody acts; whoever then goes away leaves no open page behind.
 */
export class BreakReturn {
  readonly #clocks: Clocks;
  #seen: { readonly steadyMs: number; readonly wallMs: number } | null = null;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
  }

  get isBack(): boolean {
    if (this.#seen === null) return false;
    const { steadyMs, wallMs } = this.#now();
    const awayMs = Math.max(steadyMs - this.#seen.steadyMs, wallMs - this.#seen.wallMs);
    if (awayMs >= BACK_LASTS_MS) this.#seen = null;
    return this.#seen !== null;
  }

  prove(): void {
    this.#seen = this.#now();
  }

  /** Somebody acts. Too late, it opens nothing. */
  hand(): void {
    if (this.isBack) this.#seen = this.#now();
  }

  /** The break is over. */
  end(): void {
    this.#seen = null;
  }

  #now() {
    return { steadyMs: this.#clocks.monotonicMs(), wallMs: this.#clocks.wallMs() };
  }
}
