import type { ClockTrust } from '../../domain/commands.ts';
import type { ConfirmableClock } from '../../ports/clock.ts';

/** DA2: a wall clock that departs further than this from hub time is not followed. */
export const FOLLOW_WITHIN_MS = 5 * 60_000;
/** DA2: a hub is not off for longer than this, unless its clock is wrong. */
export const TRUSTED_OFF_FOR_MS = 15 * 24 * 3_600_000;

/** Where a clock reads the time. */
export type ClockSources = {
  /** The computer's clock, ms since 1970 UTC: anyone may set it. */
  readonly wallMs: () => number;
  /** Milliseconds since some fixed moment; no one can set it. */
  readonly monotonicMs: () => number;
};

/** The machine's own clocks. */
export function systemClockSources(): ClockSources {
  return { wallMs: () => Date.now(), monotonicMs: () => performance.now() };
}

export type ClockStart = ClockSources & {
  /** The journal's last hub time: hub time never starts before it. 0: none. */
  readonly lastHubTime: number;
  /** Whether that one was believed itself. */
  readonly isLastTimeKnown: boolean;
  /** Told once, each time the wall clock leaves hub time by more than five minutes. Positive: it is ahead. */
  readonly onDeparture: (departureMs: number) => void;
};

/**
 * Hub time: the last trusted wall time and the monotonic time since (DA2). It never stands still, and goes back
 * only when an administrator confirms that: while the wall clock is a little behind, hub time runs at half speed
 * until they meet.
 *
 *     start ──▶ trusted ◀───────────── within five minutes ──┐
 *       │          └── departs by more than five minutes ──▶ doubted, time known: hub time goes on
 *       └── earlier than the last hub time, or 15 days later ▶ doubted, time unknown: on from the last hub time
 *                       confirm: hub time is the wall's, trusted again
 */
export class SystemClock implements ConfirmableClock {
  readonly #sources: ClockStart;
  #hubTime: number;
  #seenMonotonic: number;
  #isTimeKnown: boolean;
  #departed = false;

  constructor(sources: ClockStart) {
    const { lastHubTime, isLastTimeKnown } = sources;
    const wallAt = sources.wallMs();
    const isPlausible =
      lastHubTime === 0 ||
      (isLastTimeKnown && wallAt >= lastHubTime - FOLLOW_WITHIN_MS && wallAt <= lastHubTime + TRUSTED_OFF_FOR_MS);
    this.#sources = sources;
    this.#isTimeKnown = isPlausible;
    this.#hubTime = isPlausible ? Math.max(wallAt, lastHubTime) : lastHubTime;
    this.#seenMonotonic = sources.monotonicMs();
    this.now();
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
      this.#isTimeKnown = true;
      this.#hubTime += Math.max(passed / 2, passed + departure);
    }
    return Math.floor(this.#hubTime);
  }

  monotonicMs(): number {
    return this.#sources.monotonicMs();
  }

  trust(): ClockTrust {
    this.now();
    if (!this.#departed) return { kind: 'trusted' };
    const wallAt = Math.max(0, Math.floor(this.#sources.wallMs()));
    return { kind: 'doubted', wallAt, isTimeKnown: this.#isTimeKnown };
  }

  confirm(wallAt: number): void {
    this.#hubTime = wallAt;
    this.#seenMonotonic = this.#sources.monotonicMs();
    this.#isTimeKnown = true;
    this.#departed = false;
  }

  #report(departureMs: number): void {
    if (this.#departed) return;
    this.#departed = true;
    this.#sources.onDeparture(departureMs);
  }
}
