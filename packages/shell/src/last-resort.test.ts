import { describe, expect, it } from 'vitest';
import { argumentsOfRelaunch, LastResort, mayRelaunch, RELAUNCH_PAUSE_MS, relaunchedAt } from './last-resort.ts';

describe('AP4 a new start of the program', () => {
  it('is due with the sixth fault of one kind within five minutes', () => {
    const lastResort = new LastResort();
    const times = [0, 1, 2, 3, 4].map((n) => n * 10_000);
    expect(times.map((at) => lastResort.note('crash', at))).toEqual([false, false, false, false, false]);
    expect(times.map((at) => lastResort.note('hang', at))).toEqual([false, false, false, false, false]);
    expect(lastResort.note('crash', 50_000)).toBe(true);
    expect(lastResort.note('hang', 400_000)).toBe(false);
  });

  it('tells the next program when it was, and once only', () => {
    const argv = argumentsOfRelaunch(['/opt/kiosk', '--hub=http://a:1', '--motcua-relaunched-at=5'], 77.4);
    expect(argv).toEqual(['--hub=http://a:1', '--motcua-relaunched-at=77']);
    expect(relaunchedAt(['/opt/kiosk', ...argv], {})).toBe(77);
    expect(relaunchedAt(['/opt/kiosk', '--motcua-relaunched-at=soon'], {})).toBeNull();
    expect(relaunchedAt(['/opt/kiosk'], {})).toBeNull();
  });

  it('hears of it from the launcher, where there is one', () => {
    expect(relaunchedAt(['/opt/kiosk'], { MOTCUA_PROGRAM_ENDED_AT: '78' })).toBe(78);
    expect(relaunchedAt(['/opt/kiosk'], { MOTCUA_PROGRAM_ENDED_AT: 'soon' })).toBeNull();
  });

  it('waits a few minutes for the next, unless the clock was set back', () => {
    expect(mayRelaunch(null, 1_000)).toBe(true);
    expect(mayRelaunch(1_000, 1_000 + RELAUNCH_PAUSE_MS - 1)).toBe(false);
    expect(mayRelaunch(1_000, 1_000 + RELAUNCH_PAUSE_MS)).toBe(true);
    expect(mayRelaunch(1_000, 999)).toBe(true);
  });
});
