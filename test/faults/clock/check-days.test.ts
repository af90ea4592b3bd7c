import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDays } from './check-days.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = (ordinal: number): object => ({ type: 'ServiceDayOpened', ordinal, date: `2026-11-2${ordinal}` });
const closed = (ordinal: number): object => ({ type: 'ServiceDayClosed', ordinal });
const issued = (number: string): object => ({ type: 'TicketIssued', number });

/** The events stand one second apart, where no time is given. */
function daysOf(...events: readonly object[]): ReturnType<typeof checkDays> {
  const sqlite = new DatabaseSync(join(folder, 'motcua.sqlite'));
  sqlite.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, record BLOB)');
  const insert = sqlite.prepare('INSERT INTO events (record) VALUES (?)');
  for (const [index, given] of events.entries()) {
    const { at, ...event }: { at?: number } = given;
    insert.run(Buffer.from(JSON.stringify({ at: at ?? index * 1_000, event })));
  }
  sqlite.close();
  return checkDays(folder);
}

test('days are told with their labels, and a number may come again on another day', () => {
  const days = daysOf(opened(1), issued('A001'), closed(1), opened(2), issued('A001'));
  expect(days).toEqual([
    { ordinal: 1, date: '2026-11-21', isProvisional: false, isClosed: true, firstAt: 0, lastAt: 2_000 },
    { ordinal: 2, date: '2026-11-22', isProvisional: false, isClosed: false, firstAt: 3_000, lastAt: 4_000 },
  ]);
});

test('a label is what it was corrected to, and a confirmation may set time back', () => {
  const corrected = { type: 'DateCorrected', ordinal: 2, date: '2026-11-25', provisional: false };
  const confirmed = { type: 'ClockConfirmed', wallAt: 1_500 };
  const days = daysOf(opened(1), closed(1), { ...opened(2), provisional: true }, corrected, confirmed, {
    ...issued('A001'),
    at: 2_000,
  });
  expect(days.map(({ date, isProvisional }) => [date, isProvisional])).toEqual([
    ['2026-11-21', false],
    ['2026-11-25', false],
  ]);
});

test.for([
  {
    error: 'two days are called 2026-11-21',
    events: [opened(1), closed(1), { ...opened(2), date: '2026-11-21' }],
  },

  { error: 'A001 in day 1 was given twice', events: [opened(1), issued('A001'), issued('A001')] },
  { error: 'time went back', events: [opened(1), { ...issued('A001'), at: -1 }] },
  { error: 'day 3 follows 1', events: [opened(1), closed(1), opened(3)] },
  { error: 'day 1 follows 1', events: [opened(1), closed(1), opened(1)] },
  { error: 'opened before the last one was closed', events: [opened(1), opened(2)] },
  { error: 'in the closed day 1', events: [opened(1), closed(1), issued('A001')] },
  { error: 'day 2 was not open', events: [opened(1), closed(2)] },
])('the judge of days finds: $error', ({ error, events }) => {
  expect(() => daysOf(...events)).toThrow(error);
});
