import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QueueEvent } from '../../domain/events.ts';
import { upcast } from '../../domain/event-versions.ts';
import { batchOf, sampleDayOpened, sampleEvent } from '../../ports/testing/storage-samples.ts';
import type { SettingsHistory } from '../../ports/settings-history.ts';
import { openDatabase, type Database } from './database.ts';
import { SqliteJournal } from './journal.ts';
import { createSqliteSettingsHistory } from './settings-history.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

let database: Database;
let history: SettingsHistory;
beforeEach(() => {
  database = openDatabase(temporaryFolder());
  history = createSqliteSettingsHistory(database.sqlite, upcast);
});
afterEach(() => database.close());

const { settings } = sampleDayOpened(1) as Extract<QueueEvent, { type: 'ServiceDayOpened' }>;
const of = (version: number) => ({ ...settings, version });
const opened = (ordinal: number, version: number): QueueEvent => {
  const opening = sampleDayOpened(ordinal);
  return opening.type === 'ServiceDayOpened' ? { ...opening, settings: of(version) } : opening;
};
const applied = (version: number): QueueEvent => ({ type: 'SettingsApplied', settings: of(version) });

function append(...events: readonly (QueueEvent | undefined)[]): void {
  const journal = new SqliteJournal(database, upcast);
  const { seq } = journal.head();
  journal.append(batchOf({ events: events.map((event, nth) => sampleEvent(seq + nth + 1, event, 1)) }));
}

test('JN6 the first settings have none before them', () => {
  append(applied(1), opened(1, 1), undefined);
  expect(history.lastChange(1)).toBeNull();
  expect(history.lastChange(7)).toBeNull();
});

test('JN6 a change of today is found with what the day began with, or with the change before it', () => {
  append(applied(1), opened(1, 1), undefined, applied(2), undefined);
  expect(history.lastChange(2)).toMatchObject({ at: sampleEvent(4).at, by: sampleEvent(4).by, before: { version: 1 } });
  append(applied(3));
  expect(history.lastChange(3)?.before.version).toBe(2);
});

test('JN6 a change of an earlier day is found through the days since', () => {
  append(applied(1), opened(1, 1), applied(2), applied(3), opened(2, 3), undefined, opened(3, 3), undefined);
  expect(history.lastChange(3)).toMatchObject({ at: sampleEvent(4).at, before: { version: 2 } });
});

test('JN6 a change before the first day is found', () => {
  append(applied(1), applied(2), opened(1, 2));
  expect(history.lastChange(2)?.before.version).toBe(1);
});

test('JN6 days of long ago are not looked through for ever', () => {
  append(applied(1), applied(2), ...Array.from({ length: 95 }, (_, nth) => opened(nth + 1, 2)));
  expect(history.lastChange(2)).toBeNull();
});

test('JN6 the queue is not held up by the days of a quarter: few of them are read', () => {
  const quarter = Array.from({ length: 85 }, (_, nth) => opened(nth + 2, 3));
  append(applied(1), opened(1, 1), applied(2), applied(3), ...quarter);
  let read = 0;
  const counted = createSqliteSettingsHistory(database.sqlite, (event, version) => {
    read += 1;
    return upcast(event, version);
  });
  expect(counted.lastChange(3)).toMatchObject({ at: sampleEvent(4).at, before: { version: 2 } });
  expect(read).toBeLessThan(11);
});
