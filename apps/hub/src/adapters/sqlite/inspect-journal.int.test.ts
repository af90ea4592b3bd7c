import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { upcast } from '../../domain/event-versions.ts';
import { batchOf, sampleEvent } from '../../ports/testing/storage-samples.ts';
import { DATABASE_FILE, openDatabase, type Database } from './database.ts';
import { CHAIN_START, nextLink } from './hash-chain.ts';
import { findFileDamage, inspectJournal, lastAnsweredEvent, type InspectedRow } from './inspect-journal.ts';
import { SqliteJournal } from './journal.ts';
import { openForReading } from './open-for-reading.ts';
import { readDay, readDayLabels } from './read-days.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** A journal of five events, changed as no hub would, and what an inspection tells of each row. */
function inspected(change: string | ((database: Database) => void)): string[] {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  new SqliteJournal(database, upcast).append(batchOf({ events: [1, 2, 3, 4, 5].map((seq) => sampleEvent(seq)) }));
  database.sqlite.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed');
  if (typeof change === 'string') database.sqlite.exec(change);
  else change(database);
  database.close();
  const reading = openForReading(folder);
  const rows = [...inspectJournal(reading.sqlite, upcast)].map(inWords);
  expect(findFileDamage(reading.sqlite)).toEqual([]);
  reading.close();
  return rows;
}

function inWords(row: InspectedRow): string {
  switch (row.kind) {
    case 'sound':
      return String(row.record.seq);
    case 'damaged':
      return `${row.seq} ${row.finding}`;
    case 'missing':
      return `${row.seq}+${row.count} missing`;
  }
}

test('JN4, DA3 every row that is not as it was written is found, and the sound ones between them', () => {
  const damaged = "UPDATE events SET record = CAST(record AS TEXT) || ' ' WHERE seq IN (2, 4)";
  expect(
    inspected(damaged.replace("CAST(record AS TEXT) || ' '", "CAST(CAST(record AS TEXT) || ' ' AS BLOB)")),
  ).toEqual(['1', '2 its hash does not fit', '3', '4 its hash does not fit', '5']);
});

test('JN4, DA3 missing rows are counted, and the first one after them is not blamed', () => {
  expect(inspected('DELETE FROM events WHERE seq IN (2, 3)')).toEqual(['1', '2+2 missing', '5']);
  expect(inspected('DELETE FROM events WHERE seq = 1')).toEqual(['1+1 missing', '3', '4', '5']);
});

test('JN4, DA3 a row whose columns tell something else than its record is found', () => {
  expect(inspected("UPDATE events SET type = 'CounterClosed' WHERE seq = 5")).toContain(
    '5 its columns differ from its record',
  );
});

test('JN4 an event that this program does not know is found, though the chain holds', () => {
  const rows = inspected(({ sqlite }) => {
    const record = Buffer.from(JSON.stringify({ ...sampleEvent(1), event: { type: 'Unheard' } }));
    sqlite.exec('DELETE FROM events');
    sqlite
      .prepare('INSERT INTO events VALUES (1, ?, ?, ?, ?)')
      .run(sampleEvent(1).dayOrdinal, 'Unheard', record, nextLink(CHAIN_START, record));
  });
  expect(rows).toEqual(['1 unknown event Unheard']);
});

test('reading changes nothing, and is refused what it may not do', () => {
  const folder = temporaryFolder();
  openDatabase(folder).close();
  const database = openForReading(folder);
  expect(() => database.transact(() => 1)).toThrow('to be read only');
  expect(() => database.sqlite.exec('CREATE TABLE t (x)')).toThrow('readonly');
  expect([lastAnsweredEvent(database.sqlite), readDayLabels(database.sqlite, upcast)]).toEqual([0, []]);
  expect([...readDay(database.sqlite, upcast, 1)]).toEqual([]);
  database.close();
  database.close();
});

test('a database of another version is refused in one line that says what to do', () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  const version = (value: number) => {
    database.sqlite.exec(`PRAGMA user_version = ${value}`);
    openForReading(folder).close();
  };
  expect(() => version(99)).toThrow('written by a newer hub (version 99');
  expect(() => version(1)).toThrow('Start the hub once, which brings it up to date');
  database.close();
});

test('DA3 a database with nothing in it is no older one: whoever had a queue there is told to keep the folder', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, DATABASE_FILE), '');
  expect(() => openForReading(folder)).toThrow(/is empty: .*restore a backup/);
});
