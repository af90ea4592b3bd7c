/** A steady rate with room for a burst. */
export type BucketRule = { readonly perMinute: number; readonly burst: number };

export type Bucket = { readonly tokens: number; readonly filledMs: number };

/**
 * Takes one token. `waitMs` 0: taken; else nothing was taken and the next one comes in `waitMs`.
 * `nowMs` by a steady clock; null: a new bucket, full.
 */
export function takeToken(bucket: Bucket | null, rule: BucketRule, nowMs: number): { bucket: Bucket; waitMs: number } {
  const perMs = rule.perMinute / 60_000;
  const tokens = bucket === null ? rule.burst : Math.min(rule.burst, bucket.tokens + (nowMs - bucket.filledMs) * perMs);
  if (tokens < 1) return { bucket: { tokens, filledMs: nowMs }, waitMs: Math.ceil((1 - tokens) / perMs) };
  return { bucket: { tokens: tokens - 1, filledMs: nowMs }, waitMs: 0 };
}

/** Whether the bucket is full again, so that forgetting it changes nothing. */
export function isFull(bucket: Bucket, rule: BucketRule, nowMs: number): boolean {
  return bucket.tokens + ((nowMs - bucket.filledMs) * rule.perMinute) / 60_000 >= rule.burst;
}
