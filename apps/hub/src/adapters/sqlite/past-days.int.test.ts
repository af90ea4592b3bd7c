import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { upcast } from '../../domain/event-versions.ts';
import type { DaySummary } from '../../domain/day-summary.ts';
import type { QueueEvent } from '../../domain/events.ts';
import { batchOf, faultOf, sampleDayOpened, sampleEvent } from '../../ports/testing/storage-samples.ts';
import { StorageError } from '../../ports/errors.ts';
import type { PastDays } from '../../ports/past-days.ts';
import { openDatabase, type Database } from './database.ts';
import { createSqliteHeartbeat } from './heartbeat.ts';
import { countRatings } from '../../domain/ratings/count-ratings.ts';
import { noRatings } from '../../domain/ratings/rating-state.ts';
import { SqliteJournal } from './journal.ts';
import { createSqlitePastDays } from './past-days.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const nothing = { issued: 0, served: 0, absent: 0, cancelled: 0, expired: 0, wait: null, serving: null, dossiers: 0 };
const SUMMARY: DaySummary = {
  total: { ...nothing, issued: 3, outcomes: [] },
  ...{ byService: [], byCounter: [], byHour: [], byOfficer: [], outOfTurn: [], ratings: countRatings(noRatings()) },
};

let folder: string;
let database: Database;
let past: PastDays;
beforeEach(() => {
  folder = temporaryFolder();
  database = openDatabase(folder);
  past = createSqlitePastDays(database.sqlite, upcast);
});
afterEach(() => database.close());

/** Appends events, each with the day that it belongs to. */
function append(...events: readonly (readonly [QueueEvent | undefined, number])[]): void {
  const journal = new SqliteJournal(database, upcast);
  const { seq } = journal.head();
  journal.append(batchOf({ events: events.map(([event, day], i) => sampleEvent(seq + i + 1, event, day)) }));
}

const opened = (ordinal: number) => [sampleDayOpened(ordinal), ordinal] as const;
const some = (ordinal: number) => [undefined, ordinal] as const;
const closed = (ordinal: number, summary: DaySummary | null) =>
  [{ type: 'ServiceDayClosed', ordinal, expired: [], summary }, ordinal] as const;

describe('DA3 the days of the journal', () => {
  it('DA3 begin empty', () => {
    append(some(0));
    expect(past.days(null, 10)).toEqual([]);
    expect(past.day(1)).toBeNull();
    expect(past.eventsOf(1, 0, 10)).toEqual({ events: [], nextSeq: null });
  });

  it('DA3 are listed the latest first, with date, hours and summary, the open one without', () => {
    append(some(0), opened(1), some(1), closed(1, null), opened(2), closed(2, SUMMARY), some(2), opened(3), some(3));
    expect(past.days(null, 10)).toEqual([
      { ordinal: 3, date: '2026-11-23', openedAt: 1_008, closedAt: null, summary: null },
      { ordinal: 2, date: '2026-11-22', openedAt: 1_005, closedAt: 1_006, summary: SUMMARY },
      { ordinal: 1, date: '2026-11-21', openedAt: 1_002, closedAt: 1_004, summary: null },
    ]);
    expect(past.days(3, 1).map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(past.day(2)?.summary).toEqual(SUMMARY);
  });

  it('DA2 have the date that was put right', () => {
    append(opened(1), closed(1, null), opened(2), [
      { type: 'DateCorrected', ordinal: 1, date: '2026-11-19', provisional: false },
      2,
    ]);
    expect(past.days(null, 10).map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-19']);
  });

  it('DA3 give their events in pages, none of another day', () => {
    append(some(0), opened(1), some(1), some(1), closed(1, null), opened(2), some(2));
    const page = past.eventsOf(1, 0, 3);
    expect(page.events.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(page.nextSeq).toBe(5);
    expect(past.eventsOf(1, 5, 3)).toMatchObject({ events: [{ seq: 5 }], nextSeq: null });
    expect(past.eventsOf(1, 6, 3)).toEqual({ events: [], nextSeq: null });
    expect(past.eventsOf(2, 0, 9).events.map(({ seq }) => seq)).toEqual([6, 7]);
  });

  it('DA3 a row that was changed is not passed on', () => {
    append(opened(1), some(1));
    database.sqlite.exec('DROP TRIGGER events_are_never_changed');
    database.sqlite.exec(`UPDATE events SET record = CAST('{}' AS BLOB) WHERE seq = 2`);
    expect(faultOf(() => past.eventsOf(1, 0, 10))).toBeInstanceOf(StorageError);
  });
});

it('HL3 the last hour of life is kept across a restart, and the journal does not grow by it', () => {
  const heartbeat = createSqliteHeartbeat(database);
  expect(heartbeat.last()).toBeNull();
  heartbeat.beat(5_000);
  heartbeat.beat(65_000);
  database.close();
  database = openDatabase(folder);
  expect(createSqliteHeartbeat(database).last()).toBe(65_000);
  expect(new SqliteJournal(database, upcast).head().seq).toBe(0);
});
