import { describe, expect, test } from 'vitest';
import { FOLLOW_WITHIN_MS, SystemClock } from './clock.ts';

const START = Date.UTC(2026, 10, 21, 1, 0, 0);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function makeClock(lastHubTime = 0, wallAtStart = START, isLastTimeKnown = true) {
  let wall = wallAtStart;
  let monotonic = 1000;
  const departures: number[] = [];
  const clock = new SystemClock({
    wallMs: () => wall,
    monotonicMs: () => monotonic,
    lastHubTime,
    isLastTimeKnown,
    onDeparture: (departureMs) => departures.push(departureMs),
  });
  return {
    clock,
    departures,
    /** Both clocks run on. */
    pass: (ms: number) => {
      wall += ms;
      monotonic += ms;
    },
    /** Somebody sets the computer's clock. */
    setWallTo: (at: number) => {
      wall = at;
    },
    setWallBy: (ms: number) => {
      wall += ms;
    },
    wall: () => wall,
  };
}

describe('DA2 hub time', () => {
  test('DA2 follows a wall clock that runs as it should', () => {
    const { clock, pass, departures } = makeClock();
    expect(clock.now()).toBe(START);
    pass(1500);
    expect(clock.now()).toBe(START + 1500);
    expect(departures).toEqual([]);
  });

  test('DA2 follows a step forward of five minutes, and not of more', () => {
    const within = makeClock();
    within.setWallBy(FOLLOW_WITHIN_MS);
    expect(within.clock.now()).toBe(START + FOLLOW_WITHIN_MS);

    const beyond = makeClock();
    beyond.setWallBy(FOLLOW_WITHIN_MS + 1);
    expect(beyond.clock.now()).toBe(START);
    expect(beyond.departures).toEqual([FOLLOW_WITHIN_MS + 1]);
  });

  test('DA2 reaches a wall clock that was set back a little without standing still or going back', () => {
    const { clock, pass, setWallBy, wall, departures } = makeClock();
    clock.now();
    setWallBy(-4 * MINUTE);
    let before = clock.now();
    for (let second = 0; second < 8 * 60; second += 1) {
      pass(1000);
      const now = clock.now();
      expect(now).toBeGreaterThan(before);
      before = now;
    }
    expect(before).toBe(wall());
    expect(departures).toEqual([]);
  });

  test.each([
    ['ten days back', -10 * DAY],
    ['to 1970', -START],
    ['400 days on', 400 * DAY],
  ])('DA2 does not follow a wall clock set %s, and reports it once', (_, step) => {
    const { clock, pass, setWallBy, departures } = makeClock();
    clock.now();
    setWallBy(step);
    expect(clock.now()).toBe(START);
    for (let minute = 1; minute <= 90; minute += 1) {
      pass(MINUTE);
      expect(clock.now()).toBe(START + minute * MINUTE);
    }
    expect(departures).toEqual([step]);
  });

  test('DA2 follows again when the wall clock comes back, and reports the next departure anew', () => {
    const { clock, pass, setWallBy, departures } = makeClock();
    setWallBy(DAY);
    clock.now();
    pass(1000);
    setWallBy(-DAY);
    expect(clock.now()).toBe(START + 1000);
    setWallBy(2000);
    expect(clock.now()).toBe(START + 3000);
    setWallBy(DAY);
    clock.now();
    expect(departures).toEqual([DAY, DAY]);
  });

  test('DA2 never starts before the journal’s last hub time', () => {
    const lastHubTime = START + 3 * DAY;
    const { clock, pass, departures } = makeClock(lastHubTime);
    expect(clock.now()).toBe(lastHubTime);
    pass(1000);
    expect(clock.now()).toBe(lastHubTime + 1000);
    expect(departures).toEqual([-3 * DAY]);
  });

  test('DA2 gives whole milliseconds that never fall, whatever the sources do', () => {
    let wall = START;
    let monotonic = 0;
    const clock = new SystemClock({
      wallMs: () => wall,
      monotonicMs: () => monotonic,
      lastHubTime: 0,
      isLastTimeKnown: true,
      onDeparture: () => undefined,
    });
    let before = clock.now();
    for (let step = 0; step < 2000; step += 1) {
      wall += ((step * 7919) % 4001) - 1990;
      monotonic += (step % 7) * 0.37;
      const now = clock.now();
      expect(Number.isInteger(now)).toBe(true);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });
});

describe('DA2 the clock at a start', () => {
  const LAST = START;

  test.each([
    ['to 1970', 0],
    ['ten days back', LAST - 10 * DAY],
    ['six minutes back', LAST - 6 * MINUTE],
    ['16 days on', LAST + 16 * DAY],
    ['400 days on', LAST + 400 * DAY],
  ])('DA2 a clock set %s is not believed: hub time goes on from the last that was', (_, wallAt) => {
    const { clock, pass } = makeClock(LAST, wallAt);
    expect(clock.trust()).toEqual({ kind: 'doubted', wallAt, isTimeKnown: false });
    expect(clock.now()).toBe(LAST);
    pass(MINUTE);
    expect(clock.now()).toBe(LAST + MINUTE);
    expect(clock.trust()).toEqual({ kind: 'doubted', wallAt: wallAt + MINUTE, isTimeKnown: false });
  });

  test.each([
    ['a night', 14 * 60 * MINUTE],
    ['two weeks', 14 * DAY],
    ['a minute less than nothing', -MINUTE],
  ])('DA2 a hub that was off for %s believes its clock', (_, offFor) => {
    const { clock } = makeClock(LAST, LAST + offFor);
    expect(clock.trust()).toEqual({ kind: 'trusted' });
    expect(clock.now()).toBe(LAST + Math.max(0, offFor));
  });

  test('DA2 where the last time was not believed, no clock is until it is confirmed', () => {
    const { clock } = makeClock(LAST, LAST + 15 * 60 * MINUTE, false);
    expect(clock.trust()).toMatchObject({ kind: 'doubted', isTimeKnown: false });
  });

  test('DA2 a first start believes its clock: there is nothing to hold against it', () => {
    expect(makeClock().clock.trust()).toEqual({ kind: 'trusted' });
  });

  test('DA2 a clock that is put right within five minutes of hub time needs no confirmation', () => {
    const { clock, pass, setWallTo } = makeClock(LAST, LAST + 400 * DAY);
    pass(MINUTE);
    setWallTo(LAST + 3 * MINUTE);
    expect(clock.trust()).toEqual({ kind: 'trusted' });
    expect(clock.now()).toBe(LAST + 3 * MINUTE);
  });
});

describe('DA2 a departure while the hub runs', () => {
  test.each([-10 * DAY, 400 * DAY])('DA2 by %i ms leaves hub time known', (step) => {
    const { clock, pass, setWallBy } = makeClock();
    pass(MINUTE);
    setWallBy(step);
    expect(clock.trust()).toEqual({ kind: 'doubted', wallAt: START + MINUTE + step, isTimeKnown: true });
    expect(clock.now()).toBe(START + MINUTE);
  });

  test.each([-10 * DAY, 400 * DAY])('DA2 by %i ms is followed once it is confirmed', (step) => {
    const { clock, pass, setWallBy, departures } = makeClock();
    setWallBy(step);
    const trust = clock.trust();
    if (trust.kind !== 'doubted') throw new Error('not noticed');
    clock.confirm(trust.wallAt);
    expect(clock.now()).toBe(START + step);
    expect(clock.trust()).toEqual({ kind: 'trusted' });
    pass(1000);
    expect(clock.now()).toBe(START + step + 1000);
    expect(departures).toEqual([step]);
  });
});
