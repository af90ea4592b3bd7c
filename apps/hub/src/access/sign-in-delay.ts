/** How often signing in has failed in a row, and when the last time was (any steady clock, ms). */
export type Failures = { readonly count: number; readonly lastMs: number };

export type DelayRule = {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  readonly longestMs: number;
};

/** One person's tries from one place; one account from anywhere; one place for any account. */
export const DELAY_RULES = {
  accountAtAddress: { free: 3, longestMs: 5 * 60_000 },
  account: { free: 10, longestMs: 30_000 },
  address: { free: 20, longestMs: 60_000 },
} as const satisfies Record<string, DelayRule>;

/** After this long without a failure the count begins anew. */
export const FORGET_FAILURES_MS = 15 * 60_000;

/**
 * How long to wait before the next try is looked at: 1 s, 2 s, 4 s … after the free ones, up to the
 * rule's longest. Never for ever: nobody can be locked out by a stranger.
 */
export function delayLeftMs(failures: Failures | null, rule: DelayRule, nowMs: number): number {
  if (failures === null || failures.count < rule.free || isForgotten(failures, nowMs)) return 0;
  const delayMs = Math.min(rule.longestMs, 1_000 * 2 ** Math.min(failures.count - rule.free, 20));
  return Math.max(0, failures.lastMs + delayMs - nowMs);
}

export function afterFailure(failures: Failures | null, nowMs: number): Failures {
  const before = failures === null || isForgotten(failures, nowMs) ? 0 : failures.count;
  return { count: before + 1, lastMs: nowMs };
}

export function isForgotten(failures: Failures, nowMs: number): boolean {
  return nowMs - failures.lastMs > FORGET_FAILURES_MS;
}
