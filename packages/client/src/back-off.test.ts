import { describe, expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

describe('back-off', () => {
  it('grows from 0.2 s to at most 1.5 s, for ever', () => {
    expect([0, 1, 2, 3, 50, 5000].map((attempt) => backOffMs(attempt, () => 0.9999))).toEqual([
      expect.closeTo(400, 0),
      expect.closeTo(800, 0),
      expect.closeTo(1500, 0),
      expect.closeTo(1500, 0),
      expect.closeTo(1500, 0),
      expect.closeTo(1500, 0),
    ]);
  });

  it('is spread between the shortest and the longest', () => {
    expect([0, 0.25, 0.5, 0.75].map((random) => backOffMs(9, () => random))).toEqual([200, 525, 850, 1175]);
  });
});
