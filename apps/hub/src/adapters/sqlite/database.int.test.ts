import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { ConfigError, StorageError } from '../../ports/errors.ts';
import { DATABASE_FILE, openDatabase } from './database.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { databaseVersion } from './upgrade-database.ts';
import { UPGRADES } from './upgrades/upgrades.ts';
import { faultOf } from '../../ports/testing/storage-samples.ts';

test('is durable at every commit, and checks references', () => {
  const database = openDatabase(temporaryFolder());
  const pragma = (name: string) => Object.values(database.sqlite.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  database.close();
});

test('upgrade scripts are numbered without gaps, and the file remembers the last', () => {
  expect(UPGRADES.map((upgrade) => upgrade.version)).toEqual(UPGRADES.map((_, i) => i + 1));
  const folder = temporaryFolder();
  for (const _ of ['new', 'again']) {
    const database = openDatabase(folder);
    expect(databaseVersion(database.sqlite)).toBe(UPGRADES.length);
    database.close();
  }
});

test('an upgrade runs once, on what the older hub left', () => {
  const folder = temporaryFolder();
  openDatabase(folder).close();
  const runs: number[] = [];
  const version = UPGRADES.length + 1;
  const next = {
    version,
    run: (sqlite: DatabaseSync) => runs.push(databaseVersion(sqlite)) && sqlite.exec('CREATE TABLE t (x)'),
  };
  openDatabase(folder, [...UPGRADES, next]).close();
  openDatabase(folder, [...UPGRADES, next]).close();
  expect(runs).toEqual([UPGRADES.length]);
});

test('an upgrade that fails leaves the version before it', () => {
  const folder = temporaryFolder();
  const broken = { version: 2, run: (sqlite: DatabaseSync) => sqlite.exec('CREATE TABLE half (x); SELECT nonsense') };
  const first = UPGRADES.slice(0, 1);
  expect(() => openDatabase(folder, [...first, broken])).toThrow('could not be upgraded to version 2');
  const database = openDatabase(folder, first);
  expect(databaseVersion(database.sqlite)).toBe(1);
  expect(database.sqlite.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).all()).toEqual([]);
  database.close();
});

test('JN3 a database of a newer hub is refused in one line', () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  database.sqlite.exec(`PRAGMA user_version = ${UPGRADES.length + 1}`);
  database.close();
  expectRefusal(() => openDatabase(folder), ConfigError, 'was written by a newer hub');
});

test('a folder that cannot be written is refused in one line', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'plain-file'), '');
  expectRefusal(() => openDatabase(join(folder, 'plain-file', 'inside')), ConfigError, 'cannot be written');
  if (existsSync('/proc')) expectRefusal(() => openDatabase('/proc/motcua'), ConfigError, 'cannot be written');
});

test.skipIf(process.platform === 'win32')(
  'AC4 only this user may read the database, in whatever folder it lies',
  () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const database = openDatabase(folder);
    database.transact(() => database.sqlite.exec('CREATE TABLE t (x)'));
    const modes = readdirSync(folder)
      .filter((name) => name.startsWith(DATABASE_FILE))
      .map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(modes).toEqual(['', '-shm', '-wal'].map((end) => [DATABASE_FILE + end, 0o600]));
    database.close();
  },
);

test('JN3 a second hub on the same folder is refused in one line, and let in when the first has gone', () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  expectRefusal(() => openDatabase(folder), ConfigError, 'Another hub is already running');
  expect(openInAnotherProcess(folder)).toContain('Another hub is already running');
  first.close();
  expect(openInAnotherProcess(folder)).toBe('opened');
  openDatabase(folder).close();
});

function openInAnotherProcess(folder: string): string {
  const script = `
    const { openDatabase } = await import(process.argv[1]);
    try { openDatabase(process.argv[2]).close(); console.log('opened'); } catch (fault) { console.log(fault.message); }`;
  const module = new URL('./database.ts', import.meta.url).href;
  const args = ['--no-warnings', '--input-type=module', '-e', script, module, folder];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
}

test('a file that is no database is named in one line', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, DATABASE_FILE), 'x'.repeat(9000));
  expectRefusal(() => openDatabase(folder), StorageError, 'cannot be opened');
});

test('IS2, JN3 answers of an older hub are found again once they lie by time, and none can be changed', () => {
  const folder = temporaryFolder();
  const older = openDatabase(folder, UPGRADES.slice(0, 4));
  const insert = older.sqlite.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)');
  for (let i = 0; i < 200; i += 1) insert.run(`device:${i % 7}`, `command-${i >> 1}`, `content ${i}`, i, `answer ${i}`);
  older.close();
  const { sqlite, close } = openDatabase(folder);
  const select = sqlite.prepare('SELECT * FROM answers WHERE issuer = ? AND command_id = ?');
  for (let i = 0; i < 200; i += 1) {
    const row = { issuer: `device:${i % 7}`, command_id: `command-${i >> 1}`, fingerprint: `content ${i}` };
    expect({ ...select.get(row.issuer, row.command_id) }).toEqual({ ...row, revision: i, outcome: `answer ${i}` });
  }
  expect(() => sqlite.exec(`UPDATE answers SET outcome = ''`)).toThrow('an answer is given once');
  expect(() => sqlite.exec(`INSERT INTO answers VALUES ('device:0', 'command-0', 'x', 1, 'x')`)).toThrow('UNIQUE');
  close();
});

test('JN3 a damaged database is found at start, in one line', () => {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  const insert = database.sqlite.prepare('INSERT INTO answers VALUES (?, ?, ?, 1, ?)');
  for (let i = 0; i < 500; i += 1) insert.run('device:k', `command-${i}`, 'content', 'x'.repeat(200));
  database.close();
  const path = join(folder, DATABASE_FILE);
  const bytes = readFileSync(path);
  bytes.fill(0x55, bytes.length - 3 * 4096);
  writeFileSync(path, bytes);
  expectRefusal(() => openDatabase(folder), StorageError, 'is damaged');
});

test('the database of another program is left alone', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const other = new DatabaseSync(join(folder, DATABASE_FILE));
  other.exec('CREATE TABLE notes (text)');
  other.close();
  const before = readFileSync(join(folder, DATABASE_FILE));
  expectRefusal(() => openDatabase(folder), ConfigError, 'belongs to another program');
  expect(readFileSync(join(folder, DATABASE_FILE)).equals(before)).toBe(true);
});

test('a transaction that fails before its commit stores nothing and says so', () => {
  const database = openDatabase(temporaryFolder());
  const fault = faultOf(() =>
    database.transact(() => {
      database.sqlite.exec('CREATE TABLE t (x)');
      throw new RangeError('no');
    }),
  ) as StorageError;
  expect([fault.phase, fault.cause]).toEqual(['before-commit', new RangeError('no')]);
  expect(database.sqlite.prepare(`SELECT name FROM sqlite_schema WHERE name = 't'`).all()).toEqual([]);
  database.close();
});

test('a commit that fails says that its fate is unknown, and the next transaction works', () => {
  const database = openDatabase(temporaryFolder());
  database.sqlite.exec(
    'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (of INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)',
  );
  const fault = faultOf(() => database.transact(() => database.sqlite.exec('INSERT INTO child VALUES (1)')));
  expect((fault as StorageError).phase).toBe('commit');
  expect(database.transact(() => database.sqlite.prepare('SELECT count(*) AS n FROM child').get()?.['n'])).toBe(0);
  database.close();
});

function expectRefusal(action: () => unknown, kind: typeof ConfigError | typeof StorageError, words: string): void {
  const fault = faultOf(action) as Error;
  expect(fault).toBeInstanceOf(kind);
  expect(fault.message).toContain(words);
  expect(fault.message).not.toContain('\n');
}
