import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { upcast } from '../../domain/event-versions.ts';
import { StorageError } from '../../ports/errors.ts';
import { journalContract } from '../../ports/journal-contract.ts';
import { paperRollsContract } from '../../ports/paper-rolls-contract.ts';
import { slipCountsContract } from '../../ports/slip-counts-contract.ts';
import { slipOutboxContract } from '../../ports/slip-outbox-contract.ts';
import { DATABASE_FILE, openDatabase } from './database.ts';
import { SqliteJournal } from './journal.ts';
import { createSqlitePaperRolls } from './paper-rolls.ts';
import { SqliteSlipOutbox } from './slip-outbox.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import {
  batchOf,
  faultOf,
  sampleAnswer,
  sampleDayOpened,
  sampleEvent,
  type OpenedJournal,
} from '../../ports/testing/storage-samples.ts';

function openIn(folder: string) {
  const database = openDatabase(folder);
  const rolls = createSqlitePaperRolls(database);
  return { database, journal: new SqliteJournal(database, upcast), outbox: new SqliteSlipOutbox(database), rolls };
}

function open(): OpenedJournal {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  const { database, journal, outbox, rolls } = openIn(folder);
  const close = () => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  return { journal, outbox, rolls, close };
}

describe('in SQLite', () => {
  journalContract(open);
  slipOutboxContract(open);
  slipCountsContract(open);
  paperRollsContract(open);
});

/** Changes the file behind the hub's back, as a program that does not know the triggers would. */
function tamper(folder: string, sql: string): void {
  const sqlite = new DatabaseSync(join(folder, DATABASE_FILE));
  sqlite.exec(`DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed; ${sql}`);
  sqlite.close();
}

function folderWithTwoDays(): string {
  const folder = temporaryFolder();
  const { journal, database } = openIn(folder);
  const events = [sampleEvent(1, sampleDayOpened(1)), sampleEvent(2), sampleEvent(3, sampleDayOpened(2), 2)];
  journal.append(batchOf({ events: [...events, sampleEvent(4, undefined, 2), sampleEvent(5, undefined, 2)] }));
  database.close();
  return folder;
}

describe('DA3 the journal in SQLite', () => {
  test('DA3 goes on where it was after a restart', () => {
    const folder = temporaryFolder();
    const before = openIn(folder);
    const head = before.journal.append(batchOf({ events: [sampleEvent(1)], answers: [sampleAnswer('c1', 1)] }));
    before.database.close();
    const after = openIn(folder);
    expect(after.journal.head()).toEqual(head);
    expect(after.journal.answerOf('device:kiosk-1', sampleAnswer('c1', 1).commandId)).toEqual(sampleAnswer('c1', 1));
    expect(after.journal.append(batchOf({ events: [sampleEvent(2)] })).seq).toBe(2);
    after.database.close();
  });

  test.each([
    `UPDATE events SET type = 'x' WHERE seq = 1`,
    'DELETE FROM events WHERE seq = 1',
    'DELETE FROM events',
    `INSERT OR REPLACE INTO events SELECT seq, day_ordinal, type, record, hash FROM events WHERE seq = 1`,
    `UPDATE answers SET revision = 7`,
  ])('DA3 is append-only: %s', (sql) => {
    const { journal, database } = openIn(temporaryFolder());
    journal.append(batchOf({ events: [sampleEvent(1), sampleEvent(2)], answers: [sampleAnswer('c1', 1)] }));
    expect(() => database.sqlite.exec(sql)).toThrow(/append-only|no gaps|given once/);
    database.close();
  });

  const edited = `record = CAST(replace(CAST(record AS TEXT), '"q4"', '"q9"') AS BLOB)`;
  test.each([
    ['changed', `UPDATE events SET ${edited} WHERE seq = 4`, 'damaged at event 4'],
    ['given another name', `UPDATE events SET type = 'CounterClosed' WHERE seq = 4`, 'damaged at event 4'],
    ['moved to another day', `UPDATE events SET day_ordinal = 7 WHERE seq = 4`, 'damaged at event 4'],
    ['removed', 'DELETE FROM events WHERE seq = 4', 'event 4 is missing'],
    ['given another hash', 'UPDATE events SET hash = zeroblob(32) WHERE seq = 4', 'damaged at event 4'],
  ])('DA3 a row that was %s is found while reading', (_, sql, words) => {
    const folder = folderWithTwoDays();
    tamper(folder, sql);
    const { journal, database } = openIn(folder);
    for (const read of [() => [...journal.lastDayEvents()], () => [...journal.allEvents()]]) {
      const fault = faultOf(read);
      expect(fault).toBeInstanceOf(StorageError);
      expect((fault as StorageError).message).toContain(words);
    }
    database.close();
  });

  test('DA3 a change in an earlier day is found when everything is read', () => {
    const folder = folderWithTwoDays();
    tamper(
      folder,
      `UPDATE events SET record = CAST(replace(CAST(record AS TEXT), '"q2"', '"q9"') AS BLOB) WHERE seq = 2`,
    );
    const { journal, database } = openIn(folder);
    expect([...journal.lastDayEvents()].map((record) => record.seq)).toEqual([3, 4, 5]);
    expect(() => [...journal.allEvents()]).toThrow('damaged at event 2');
    database.close();
  });

  test('old events are brought to today’s shape while reading', () => {
    const folder = temporaryFolder();
    const { journal, database } = openIn(folder);
    journal.append(batchOf({ events: [sampleEvent(1)] }));
    const asClosed = new SqliteJournal(database, (event) => ({ ...event, type: 'CounterClosed' }) as never);
    expect([...asClosed.allEvents()].map((record) => record.event.type)).toEqual(['CounterClosed']);
    expect([...journal.allEvents()].map((record) => record.event.type)).toEqual(['CounterPaused']);
    database.close();
  });

  test('a full disk refuses the batch whole, and work goes on when there is room', () => {
    const { journal, outbox, database } = openIn(temporaryFolder());
    journal.append(batchOf({ events: [sampleEvent(1)] }));
    const pages = Number(database.sqlite.prepare('PRAGMA page_count').get()?.['page_count']);
    database.sqlite.exec(`PRAGMA max_page_count = ${pages}`);
    const many = Array.from({ length: 500 }, (_, i) => sampleEvent(i + 2));
    const fault = faultOf(() => journal.append(batchOf({ events: many }))) as StorageError;
    expect(fault).toBeInstanceOf(StorageError);
    expect(fault.message).toContain('full');
    expect(journal.head().seq).toBe(1);
    expect([...journal.allEvents()]).toHaveLength(1);
    expect(() => journal.probe()).toThrow(StorageError);
    expect(outbox.countTodo('printer-1' as never)).toBe(0);
    database.sqlite.exec('PRAGMA max_page_count = 1000000');
    journal.probe();
    expect(journal.append(batchOf({ events: many })).seq).toBe(501);
    database.close();
  });
});
