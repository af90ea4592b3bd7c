import type { Clock, Timers } from '../ports/clock.ts';

export type PaceParts = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly everyMs: number;
};

/**
 * Keeps each of several things from being done more often than every `everyMs`: the first time at once, and what was
 * asked for too early once its time has come, however often it was asked for. The last wish is always fulfilled.
 */
export class Pace {
  readonly #parts: PaceParts;
  readonly #lastAt = new Map<string, number>();
  readonly #takeBack = new Map<string, () => void>();

  constructor(parts: PaceParts) {
    this.#parts = parts;
  }

  /** Does `action` now if the last time is long enough ago, else when it is. */
  whenDue(slot: string, action: () => void): void {
    if (this.#takeBack.has(slot)) return;
    const { clock, timers, everyMs } = this.#parts;
    const waitMs = everyMs - (clock.monotonicMs() - (this.#lastAt.get(slot) ?? Number.NEGATIVE_INFINITY));
    if (waitMs <= 0) this.atOnce(slot, action);
    else
      this.#takeBack.set(
        slot,
        timers.after(waitMs, () => this.atOnce(slot, action)),
      );
  }

  /** What is still due is not done any more. */
  stop(): void {
    for (const takeBack of this.#takeBack.values()) takeBack();
  }

  /** Does `action` now, however short the last time is ago. It stands for one that is still due. */
  atOnce(slot: string, action: () => void): void {
    this.#takeBack.get(slot)?.();
    this.#takeBack.delete(slot);
    this.#lastAt.set(slot, this.#parts.clock.monotonicMs());
    action();
  }
}
