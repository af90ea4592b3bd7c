import { expect, it } from 'vitest';
import { hubTime } from './open-alone.ts';

const HOUR = 3_600_000;
const contact = { hubAt: 1_000 * HOUR, wallMs: 1_000 * HOUR };

it.each([
  ['goes by the clock of the machine, where that went on', 1_010 * HOUR, 1_010 * HOUR],
  ['goes on from the last contact, where that was set back', 20 * HOUR, 1_000 * HOUR],
])('HL1 a kiosk that starts without its hub %s', (_case, atStart, then) => {
  let passed = 0;
  const clocks = { wallMs: () => atStart + passed, monotonicMs: () => 77 + passed };
  const time = hubTime({ hubNow: () => 5 }, contact, clocks);
  expect(time.now()).toBe(then);
  passed = 2 * HOUR;
  expect(time.now()).toBe(then + 2 * HOUR);
  time.isThere();
  expect(time.now()).toBe(5);
});
