import { afterFailure, DELAY_RULES, delayLeftMs, isForgotten, type Failures } from '../access/sign-in-delay.ts';
import type { Clock } from '../ports/clock.ts';

/** Names come from outside, so that only so many are remembered. */
const MOST_REMEMBERED = 20_000;

/** Remembers failed tries by account and address, and says how long the next one must wait. */
export class SignInPatience {
  readonly #clock: Clock;
  readonly #failures = new Map<string, Failures>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Counts this try as failed until `succeeded` says otherwise, so that tries sent at the same time do
   * not all get through. Returns the ms to wait; above 0 the try is not to be looked at.
   */
  begin(account: string, address: string): number {
    const nowMs = this.#clock.monotonicMs();
    const keys = keysOf(account, address);
    const waitMs = Math.max(...keys.map(([key, rule]) => delayLeftMs(this.#failures.get(key) ?? null, rule, nowMs)));
    if (waitMs > 0) return waitMs;
    for (const [key] of keys) this.#failures.set(key, afterFailure(this.#failures.get(key) ?? null, nowMs));
    if (this.#failures.size > MOST_REMEMBERED) this.#forget(nowMs);
    return 0;
  }

  succeeded(account: string, address: string): void {
    for (const [key] of keysOf(account, address)) this.#failures.delete(key);
  }

  #forget(nowMs: number): void {
    for (const [key, failures] of this.#failures) if (isForgotten(failures, nowMs)) this.#failures.delete(key);
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= MOST_REMEMBERED / 2) break;
      this.#failures.delete(key);
    }
  }
}

function keysOf(account: string, address: string) {
  return [
    [`both ${account} ${address}`, DELAY_RULES.accountAtAddress],
    [`account ${account}`, DELAY_RULES.account],
    [`address ${address}`, DELAY_RULES.address],
  ] as const;
}
