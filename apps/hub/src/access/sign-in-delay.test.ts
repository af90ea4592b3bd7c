import { describe, expect, it } from 'vitest';
import { afterFailure, DELAY_RULES, delayLeftMs, FORGET_FAILURES_MS, type Failures } from './sign-in-delay.ts';

function failTimes(count: number, nowMs = 0): Failures | null {
  let failures: Failures | null = null;
  for (let n = 0; n < count; n += 1) failures = afterFailure(failures, nowMs);
  return failures;
}

describe('delay after failed sign-ins', () => {
  it('is nothing at first, then doubles, then stops growing', () => {
    const rule = DELAY_RULES.accountAtAddress;
    const delays = [0, 2, 3, 4, 5, 8, 11, 12, 100, 5_000].map((count) => delayLeftMs(failTimes(count), rule, 0));
    expect(delays).toEqual([0, 0, 1_000, 2_000, 4_000, 32_000, 256_000, 300_000, 300_000, 300_000]);
  });

  it('passes with time, and the count is forgotten', () => {
    const rule = DELAY_RULES.accountAtAddress;
    expect(delayLeftMs(failTimes(4), rule, 1_500)).toBe(500);
    expect(delayLeftMs(failTimes(4), rule, 2_000)).toBe(0);
    expect(delayLeftMs(failTimes(500), rule, FORGET_FAILURES_MS + 1)).toBe(0);
    expect(afterFailure(failTimes(9), FORGET_FAILURES_MS + 1)).toEqual({ count: 1, lastMs: FORGET_FAILURES_MS + 1 });
  });

  it('never locks an account for longer than half a minute by a stranger’s tries', () => {
    expect(delayLeftMs(failTimes(10_000), DELAY_RULES.account, 0)).toBe(30_000);
  });
});
