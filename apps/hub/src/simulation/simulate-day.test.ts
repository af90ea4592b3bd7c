import { describe, expect, it } from 'vitest';
import { DAY_SHAPES } from './day-shapes.ts';
import { measureDays } from './measure-day.ts';
import { officeWith, TRIED_WAYS } from './simulated-office.ts';
import { simulateDay } from './simulate-day.ts';

const NORMAL = DAY_SHAPES.find(({ name }) => name === 'normal')!;
const USUAL = TRIED_WAYS.find(({ name }) => name === 'usual')!;

describe('simulated days', () => {
  it('CA5 the same seed gives the same day', () => {
    const play = () => simulateDay(NORMAL, officeWith(USUAL), 7);
    expect(play()).toEqual(play());
  });

  it('differ in at least twenty ways, and each of them can be played to its end', () => {
    expect(new Set(DAY_SHAPES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
    for (const shape of DAY_SHAPES) {
      const { visits } = simulateDay(shape, officeWith(USUAL), 3);
      expect(visits.filter((visit) => visit.calledAt !== null).length, shape.name).toBeGreaterThan(20);
    }
  });

  it('CA4 under ageing nobody is passed for long; strictly by time nobody of one service is passed by later ones', () => {
    const crowded = DAY_SHAPES.find(({ name }) => name === 'one-service')!;
    const [byTime, usual] = ['oldest-first', 'usual'].map((name) => {
      const way = TRIED_WAYS.find((each) => each.name === name)!;
      return measureDays([1, 2].map((seed) => simulateDay({ ...crowded, absentShare: 0 }, officeWith(way), seed)));
    });
    expect(byTime?.overtakenWorst).toBe(0);
    expect(usual?.overtakenWorst).toBeGreaterThan(0);
    expect(usual?.overtakenWorst).toBeLessThanOrEqual(5);
  });

  it('CA3 a priority number waits no longer than strictly by time, and costs the ordinary ones little', () => {
    const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const name of ['busy', 'officer-away', 'mostly-priorities']) {
      const shape = DAY_SHAPES.find((each) => each.name === name)!;
      const [byTime, usual] = ['oldest-first', 'usual'].map((wayName) => {
        const way = TRIED_WAYS.find((each) => each.name === wayName)!;
        return measureDays(SEEDS.map((seed) => simulateDay(shape, officeWith(way), seed)));
      });
      if (!byTime || !usual) throw new Error('a way of calling is missing');
      expect(usual.priority.median, name).toBeLessThan(byTime.priority.median);
      // Another order gives another day: a tenth is what chance makes of the same rules.
      expect(usual.priority.p90, name).toBeLessThan(1.1 * byTime.priority.p90);
      expect(usual.ordinary.median, name).toBeLessThan(1.2 * byTime.ordinary.median);
      expect(usual.ordinary.p90, name).toBeLessThan(1.1 * byTime.ordinary.p90);
    }
  });

  it('ES1 four in five real waits lie inside the range that was told', () => {
    for (const name of ['normal', 'monday-peak', 'power-cut', 'many-priorities']) {
      const shape = DAY_SHAPES.find((each) => each.name === name)!;
      const { insideEstimate } = measureDays([1, 2, 3].map((seed) => simulateDay(shape, officeWith(USUAL), seed)));
      expect(insideEstimate, name).toBeGreaterThanOrEqual(0.8);
    }
  });
});
