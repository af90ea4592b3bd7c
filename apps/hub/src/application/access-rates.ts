import { isFull, takeToken, type Bucket, type BucketRule } from '../access/token-bucket.ts';
import type { RateLimiter } from '../ports/access-rates.ts';
import type { Clock } from '../ports/clock.ts';

/** So many keys are remembered before those that are full again are thrown away. */
const SWEEP_ABOVE = 2_000;

/** A token bucket for each key, in memory. */
export function createRateLimiter(rule: BucketRule, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  let sweepAbove = SWEEP_ABOVE;
  return {
    take(key) {
      const nowMs = clock.monotonicMs();
      const { bucket, waitMs } = takeToken(buckets.get(key) ?? null, rule, nowMs);
      buckets.set(key, bucket);
      if (buckets.size > sweepAbove) {
        for (const [old, kept] of buckets) if (isFull(kept, rule, nowMs)) buckets.delete(old);
        // Twice what is left, so that sweeping stays cheap however many keys there are.
        sweepAbove = Math.max(SWEEP_ABOVE, buckets.size * 2);
      }
      return waitMs;
    },
  };
}
