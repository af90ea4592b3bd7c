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

  it('SA1 of a day before there could be five levels are read as they were', () => {
    const told = tellableRatings({ total: count(5, 1), byService: [], byCounter: [] }, []);
    expect(told).toMatchObject({ levels: 3, total: { given: 6 } });
    expect(told.total.faces).toEqual({ happy: 5, content: 0, unhappy: 1 });
  });

  it('SA1 are told in five where five are offered, with a nought for what nobody said', () => {
    const byCounter = [{ counterId: counterId(1), ...count(5, 0) }];
    const told = tellableRatings({ levels: 5, total: count(5, 0), byService: [], byCounter }, []);
    const faces = { happy: 5, content: 0, neutral: 0, unhappy: 0, 'very-unhappy': 0 };
    expect(told).toMatchObject({ levels: 5, total: { faces }, byCounter: [{ faces }] });
  });

  it('SA1 are told in five where three are offered again and more was said than three can say', () => {
    const total = { ...count(5, 0), 'very-unhappy': 1 };
    const byCounter = [{ counterId: counterId(1), ...total }];
    const told = tellableRatings({ total, byService: [], byCounter }, []);
    expect(told).toMatchObject({ levels: 5, total: { given: 6, faces: { happy: 5, neutral: 0, 'very-unhappy': 1 } } });
    expect(told.byCounter).toMatchObject([{ given: 6, faces: { 'very-unhappy': 1 } }]);
  });

  it('SA5 do not tell by their columns what too few of them said', () => {
    const few = { ...count(1, 0), neutral: 2, 'very-unhappy': 1 };
    const byCounter = [{ counterId: counterId(1), ...few }];
    const told = tellableRatings({ total: few, byService: [], byCounter }, []);
    expect(told).toMatchObject({ levels: 3, total: { given: 4, faces: null }, byCounter: [{ given: 4, faces: null }] });
  });

  it('SA5 hide no fewer rows for five levels than for three', () => {
    const byCounter = [
      { counterId: counterId(1), ...count(0, 0), neutral: 1, 'very-unhappy': 1 },
      { counterId: counterId(2), ...count(0, 0), neutral: 6 },
      { counterId: counterId(3), ...count(9, 1) },
    ];
    const total = { ...count(9, 1), neutral: 7, 'very-unhappy': 1 };
    const told = tellableRatings({ levels: 5, total, byService: [], byCounter }, []);
    expect(told.byCounter.map(({ given, faces }) => [given, faces !== null])).toEqual([
      [2, false],
      [6, false],
      [10, true],
    ]);
  });
});
