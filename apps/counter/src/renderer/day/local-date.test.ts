import { expect, it } from 'vitest';
import { localDate } from './local-date.ts';

it('DA1 the date of a moment is the one in the centre’s time zone', () => {
  const justBeforeMidnightUtc = Date.UTC(2026, 10, 21, 23, 30);
  expect(localDate(justBeforeMidnightUtc, 'Asia/Ho_Chi_Minh')).toBe('2026-11-22');
  expect(localDate(justBeforeMidnightUtc, 'UTC')).toBe('2026-11-21');
});
