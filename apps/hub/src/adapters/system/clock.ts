import type { Clock } from '../../ports/clock.ts';

/** DA2: a wall clock that departs further than this from hub time is not followed. */
export const FOLLOW_WITHIN_MS = 5 * 60_000;

export type ClockSources = {
  /** The computer's clock, ms since 1970 UTC: anyone may set it. */
  readonly wallMs: () => number;
  /** Milliseconds since some fixed moment; no one can set it. */
  readonly monotonicMs: () => number;
  /** The journal's last hub time: hub time never starts before it. 0: none. */
  readonly lastHubTime: number;
  /** Told once, each time the wall clock leaves hub time by more than five minutes. Positive: it is ahead. */
  readonly onDeparture: (departureMs: number) => void;
};

/**
 * Hub time: the last trusted wall time and the monotonic time since (DA2). It never goes back and never
 * stands still: while the wall clock is a little behind, hub time runs at half speed until they meet.
 */
export class SystemClock implements Clock {
  readonly #sources: ClockSources;
  #hubTime: number;
  #seenMonotonic: number;
  #departed = false;

  constructor(sources: ClockSources) {
    this.#sources = sources;
    this.#hubTime = Math.max(sources.wallMs(), sources.lastHubTime);
    this.#seenMonotonic = sources.monotonicMs();
  }

  now(): number {
    const monotonic = this.#sources.monotonicMs();
    const passed = Math.max(0, monotonic - this.#seenMonotonic);
    this.#seenMonotonic = monotonic;
    const departure = this.#sources.wallMs() - (this.#hubTime + passed);
    if (Math.abs(departure) > FOLLOW_WITHIN_MS) {
      this.#report(departure);
      this.#hubTime += passed;
    } else {
      this.#departed = false;
      this.#hubTime += Math.max(passed / 2, passed + departure);
    }
    return Math.floor(this.#hubTime);
  }

  monotonicMs(): number {
    return this.#sources.monotonicMs();
  }

  #report(departureMs: number): void {
    if (this.#departed) return;
    this.#departed = true;
    this.#sources.onDeparture(departureMs);
  }
}
