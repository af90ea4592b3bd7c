import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { DATABASE_FILE, openDatabase } from './database.ts';
import { backUpBefore, putBackAfter } from './update-backup.ts';
import { UPGRADES } from './upgrades/upgrades.ts';

/** A hub's data folder with something in it that one can recognise. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = openDatabase(folder);
  database.sqlite.exec("CREATE TABLE mine (word TEXT); INSERT INTO mine VALUES ('before')");
  database.close();
  return folder;
}

function wordIn(folder: string, file = DATABASE_FILE): unknown {
  const sqlite = new DatabaseSync(join(folder, file));
  try {
    return sqlite.prepare('SELECT word FROM mine').get()?.['word'];
  } finally {
    sqlite.close();
  }
}

/** What a newer hub does that is then given up: its database is of a version that this one does not know. */
function newerHubWasHere(folder: string): DatabaseSync {
  const sqlite = new DatabaseSync(join(folder, DATABASE_FILE));
  sqlite.exec(`UPDATE mine SET word = 'after'; PRAGMA user_version = ${UPGRADES.length + 5}`);
  return sqlite;
}

test('UP8 what a newer version has made of the database makes way for the backup, once, and is kept', async () => {
  const folder = dataFolder();
  await backUpBefore(folder, '0.2.0');
  newerHubWasHere(folder).close();
  expect(() => openDatabase(folder)).toThrow('was written by a newer hub');
  expect(putBackAfter(folder, '0.2.0')).toBe(true);
  openDatabase(folder).close();
  expect(wordIn(folder)).toBe('before');
  expect(wordIn(folder, 'backups/of-0.2.0.sqlite')).toBe('after');
  // The hub goes on; nobody puts the old day in its place again.
  const sqlite = new DatabaseSync(join(folder, DATABASE_FILE));
  sqlite.exec("UPDATE mine SET word = 'since'");
  sqlite.close();
  expect(putBackAfter(folder, '0.2.0')).toBe(false);
  expect(wordIn(folder)).toBe('since');
});

test('UP8 a log that the newer version has left behind does not come into the old database', async () => {
  const folder = dataFolder();
  await backUpBefore(folder, '0.2.0');
  const newer = newerHubWasHere(folder);
  // Killed: file and log lie there as they were.
  const left = readdirSync(folder).filter((name) => name.startsWith(DATABASE_FILE));
  expect(left).toContain(`${DATABASE_FILE}-wal`);
  expect(putBackAfter(folder, '0.2.0')).toBe(true);
  newer.close();
  rmSync(join(folder, `${DATABASE_FILE}-shm`), { force: true });
  openDatabase(folder).close();
  expect(wordIn(folder)).toBe('before');
});

test.each([
  ['after the log', ['-wal']],
  ['after the whole database', ['-wal', '']],
])('UP8 a power cut %s was put aside is no harm: it is done again', async (_when, endings) => {
  const folder = dataFolder();
  await backUpBefore(folder, '0.2.0');
  const newer = newerHubWasHere(folder);
  for (const ending of endings) {
    renameSync(join(folder, `${DATABASE_FILE}${ending}`), join(folder, `backups/of-0.2.0.sqlite${ending}`));
  }
  expect(putBackAfter(folder, '0.2.0')).toBe(true);
  newer.close();
  expect(wordIn(folder)).toBe('before');
});

test('UP8 without a backup nothing is put back, and where none can be made that is said', async () => {
  const folder = dataFolder();
  expect(putBackAfter(folder, '0.2.0')).toBe(false);
  rmSync(join(folder, DATABASE_FILE));
  await expect(backUpBefore(folder, '0.2.0')).rejects.toThrow('No backup before version 0.2.0');
  expect(existsSync(join(folder, 'backups/before-0.2.0.sqlite'))).toBe(false);
});

test('UP8 a hub that still runs is not backed up behind its back', async () => {
  const folder = dataFolder();
  const running = openDatabase(folder);
  await expect(backUpBefore(folder, '0.2.0')).rejects.toThrow('already running');
  running.close();
});

test('UP8 three backups are kept', async () => {
  const folder = dataFolder();
  for (const version of ['0.2.0', '0.3.0', '0.4.0', '0.5.0']) await backUpBefore(folder, version);
  expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual([
    'before-0.3.0.sqlite',
    'before-0.4.0.sqlite',
    'before-0.5.0.sqlite',
  ]);
});
