import { describe, expect, it } from 'vitest';
import { restLeftMs, withWrongCode } from './wrong-codes.ts';

const after = (...times: readonly number[]) => times.reduce<readonly number[]>(withWrongCode, []);

describe('AC14 wrong codes at a kiosk', () => {
  it('cost nothing while they are few, for people mistype', () => {
    expect(restLeftMs([], 0)).toBe(0);
    expect(restLeftMs(after(0, 1_000, 2_000, 3_000), 3_000)).toBe(0);
  });

  it('make it rest for a minute after five in a minute', () => {
    const wrong = after(0, 10_000, 20_000, 30_000, 40_000);
    expect(restLeftMs(wrong, 40_000)).toBe(60_000);
    expect(restLeftMs(wrong, 99_000)).toBe(1_000);
    expect(restLeftMs(wrong, 100_000)).toBe(0);
    // A steady clock counts parts of a millisecond; what is told to a client is whole.
    expect(restLeftMs(wrong, 98_999.7)).toBe(1_001);
  });

  it('do not add up over an hour of different people', () => {
    expect(restLeftMs(after(0, 20_000, 40_000, 60_000, 80_000, 100_000), 100_000)).toBe(0);
  });

  it('a guesser gets five a minute and no more', () => {
    let wrong: readonly number[] = [];
    let tries = 0;
    for (let now = 0; now < 3_600_000; now += 100) {
      if (restLeftMs(wrong, now) > 0) continue;
      wrong = withWrongCode(wrong, now);
      tries += 1;
    }
    expect(tries).toBeLessThanOrEqual(5 * 60);
  });
});
