import { describe, expect, it } from 'vitest';
import { isFull, takeToken, type Bucket } from './token-bucket.ts';

const rule = { perMinute: 30, burst: 5 };

describe('token bucket', () => {
  it('lets a burst through, then the steady rate, for as long as it takes', () => {
    let bucket: Bucket | null = null;
    let taken = 0;
    for (let nowMs = 0; nowMs < 600_000; nowMs += 100) {
      const step = takeToken(bucket, rule, nowMs);
      bucket = step.bucket;
      if (step.waitMs === 0) taken += 1;
    }
    // ten minutes at 30 a minute, and the burst once
    expect(taken).toBeGreaterThanOrEqual(300);
    expect(taken).toBeLessThanOrEqual(305);
  });

  it('says how long until the next one', () => {
    let bucket: Bucket | null = null;
    for (let n = 0; n < 5; n += 1) ({ bucket } = takeToken(bucket, rule, 0));
    const refused = takeToken(bucket, rule, 500);
    expect(refused.waitMs).toBe(1_500);
    expect(takeToken(refused.bucket, rule, 500 + refused.waitMs).waitMs).toBe(0);
  });

  it('never saves more than the burst, and knows when it is full', () => {
    const { bucket } = takeToken(null, rule, 0);
    expect([isFull(bucket, rule, 1_999), isFull(bucket, rule, 2_000)]).toEqual([false, true]);
    expect(takeToken(bucket, rule, 3_600_000).bucket.tokens).toBe(4);
  });
});
