import { expect, test } from 'vitest';
import { createLocalCalendar } from '../domain/local-calendar.ts';
import { boardBrightness } from './board-brightness.ts';

const HOURS = [
  { from: '18:00', percent: 40 },
  { from: '07:00', percent: 90 },
];

test.each([
  ['00:10', 40],
  ['06:59', 40],
  ['07:00', 90],
  ['17:59', 90],
  ['18:00', 40],
])('LB6 at %s boards are at %i percent', (time, percent) => {
  const at = Date.parse(`2026-11-23T${time}:00+07:00`);
  expect(boardBrightness(HOURS, createLocalCalendar('Asia/Ho_Chi_Minh'), at)).toBe(percent);
});

test('LB6 boards are full where nobody said anything', () => {
  expect(boardBrightness([], createLocalCalendar('Asia/Ho_Chi_Minh'), 0)).toBe(100);
});
