import type { WireTimers } from '../wire-timers.ts';

type Pending = { readonly at: number; readonly action: () => void };

/** Time that only passes when a test says so. */
export class ManualTimers implements WireTimers {
  #now = 0;
  readonly #pending: Pending[] = [];

  monotonicMs(): number {
    return this.#now;
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { at: this.#now + delayMs, action };
    const later = this.#pending.findIndex((other) => other.at > entry.at);
    this.#pending.splice(later < 0 ? this.#pending.length : later, 0, entry);
    return () => {
      const index = this.#pending.indexOf(entry);
      if (index >= 0) this.#pending.splice(index, 1);
    };
  }

  /** Lets time pass: each action at its moment, and all that follows from it before the next. */
  async advance(durationMs: number): Promise<void> {
    const until = this.#now + durationMs;
    await this.settle();
    for (let next = this.#pending[0]; next !== undefined && next.at <= until; next = this.#pending[0]) {
      this.#pending.shift();
      this.#now = next.at;
      next.action();
      await this.settle();
    }
    this.#now = until;
  }

  /** Lets promises that are ready run, several steps deep. */
  async settle(): Promise<void> {
    for (let step = 0; step < 4; step++) await new Promise((resolve) => setImmediate(resolve));
  }
}
