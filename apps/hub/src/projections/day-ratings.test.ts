import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { tellableRatings } from './day-ratings.ts';

const counterId = (n: number) => `quay-${n}` as CounterId;
const count = (happy: number, unhappy: number) => ({ happy, content: 0, unhappy, reasons: [] });

describe('the ratings of a day', () => {
  it('SA5 hide the smallest of the others too, where the total would tell the few', () => {
    const byCounter = [
      { counterId: counterId(1), ...count(1, 1) },
      { counterId: counterId(2), ...count(6, 0) },
      { counterId: counterId(3), ...count(9, 1) },
    ];
    const told = tellableRatings({ total: count(16, 2), byService: [], byCounter }, []);
    expect(told.byCounter.map(({ faces }) => faces !== null)).toEqual([false, false, true]);
    expect(told.total.faces).toEqual({ happy: 16, content: 0, unhappy: 2 });
  });

  it('SA5 hide nothing more where the few are many together', () => {
    const byCounter = [1, 2, 3].map((n) => ({ counterId: counterId(n), ...count(n === 3 ? 8 : 3, 0) }));
    const told = tellableRatings({ total: count(14, 0), byService: [], byCounter }, []);
    expect(told.byCounter.map(({ faces }) => faces !== null)).toEqual([false, false, true]);
  });
});
