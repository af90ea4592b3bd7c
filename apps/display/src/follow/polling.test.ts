import { describe, expect, it } from 'vitest';
import { afterAnswer, afterFailure, isLost, onTheClock, ringsAnew } from './polling.ts';

describe('FO5 a page for phones', () => {
  it('asks when the hub says, a little sooner or later than every other phone', () => {
    expect([0, 0.5, 1].map((chance) => afterAnswer(4_000, chance))).toEqual([3_400, 4_000, 4_600]);
  });

  it('asks ever more rarely where nobody answers, and never sooner than it was asked to wait', () => {
    expect([1, 2, 3, 4, 5, 90].map((failures) => afterFailure(failures, 0, 0))).toEqual([
      ...[2_000, 3_000, 5_000, 8_000, 12_000, 12_000],
    ]);
    expect(afterFailure(1, 20_000, 0)).toBe(20_000);
    expect(afterFailure(1, 0, 1)).toBe(2_600);
  });

  it('says that the hub is lost at the second answer that did not come, or the first without a network', () => {
    expect([isLost(0, false), isLost(1, false), isLost(2, false)]).toEqual([false, false, true]);
    expect([isLost(0, true), isLost(1, true)]).toEqual([false, true]);
  });

  it('rings for a call that is new or is said again, and for no other', () => {
    expect(ringsAnew(null, '7')).toBe(true);
    expect(ringsAnew('7', '8')).toBe(true);
    expect(ringsAnew('7', '7')).toBe(false);
    expect(ringsAnew('7', null)).toBe(false);
  });

  it('tells the time as clocks here do', () => {
    expect(onTheClock(new Date(2026, 10, 29, 9, 5))).toBe('9:05');
    expect(onTheClock(new Date(2026, 10, 29, 14, 30))).toBe('14:30');
  });
});
