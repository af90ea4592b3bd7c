import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  statSync,
  statfsSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError, StorageError } from '../../ports/errors.ts';
import { lockFolder } from './folder-lock.ts';
import { upgradeDatabase } from './upgrade-database.ts';
import type { Upgrade } from './upgrades/upgrade.ts';
import { UPGRADES } from './upgrades/upgrades.ts';

/** The one writing connection that every SQLite adapter of the hub shares. */
export type Database = {
  readonly sqlite: DatabaseSync;
  /**
   * Runs `work` in one durable transaction: when this returns, it is on the disk. Throws `StorageError`
   * 'before-commit' (surely not stored) when `work` or the beginning fails, 'commit' when the fate is unknown.
   */
  transact<T>(work: () => T): T;
  /** Closes the file and lets another hub use the folder. May be called twice. */
  close(): void;
};

export const DATABASE_FILE = 'motcua.sqlite';

/** "MQDB", so that a file of another program is not taken for ours. */
const APPLICATION_ID = 0x4d514442;
/** Older versions have a bug that can corrupt a WAL database. */
const OLDEST_SQLITE = [3, 51, 3] as const;
/** Hashes of passwords stand in it, in whatever folder it lies. */
const OWN_USER_ONLY = 0o600;
/** The WAL and its index, before the first row is written. */
const NEEDED_AT_START_BYTES = 128 * 1024;
/** Above this size the whole file is not checked at start; the open day's hash chain always is. */
const QUICK_CHECK_UP_TO_BYTES = 64 * 1024 * 1024;

/**
 * Opens (or makes) the hub's database in `folder`, checks it and brings it up to date.
 * Throws `ConfigError` when the folder cannot be used, another hub uses it, or the database belongs to
 * a newer hub or another program; `StorageError` when the file is damaged. One line each.
 */
export function openDatabase(folder: string, upgrades: readonly Upgrade[] = UPGRADES): Database {
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  const path = join(folder, DATABASE_FILE);
  let sqlite: DatabaseSync | null = null;
  try {
    sqlite = openFile(path);
    refuseOldSqlite(sqlite);
    refuseForeignFile(sqlite, path);
    refuseDamage(sqlite, path);
    makeOurs(sqlite, path);
    upgradeDatabase(sqlite, upgrades, path);
    return asDatabase(sqlite, unlock);
  } catch (fault) {
    sqlite?.close();
    unlock();
    throw fault instanceof ConfigError || fault instanceof StorageError ? fault : cannotBeOpened(path, fault);
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new ConfigError(
      `The data folder ${folder} cannot be written. Set MOTCUA_DATA to a folder that this user may write.`,
      { cause },
    );
  }
}

/** Not `recursive`: Node then tries for ever where a folder exists but takes none (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function openFile(path: string): DatabaseSync {
  closeSync(openSync(path, 'a', OWN_USER_ONLY));
  flushWhatWasLeft(path);
  return new DatabaseSync(path, { timeout: 2000, enableForeignKeyConstraints: true });
}

/**
 * A hub that was killed may have written a commit and not yet flushed it. SQLite would read it back as stored and
 * answers would be given from it, which the next power cut could still take away.
 */
function flushWhatWasLeft(path: string): void {
  for (const left of [path, `${path}-wal`]) {
    if (!existsSync(left)) continue;
    const file = openSync(left, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

/** The first thing that is written, once it is sure that the file is new or ours. */
function makeOurs(sqlite: DatabaseSync, path: string): void {
  chmodSync(path, OWN_USER_ONLY);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
  if (applicationIdOf(sqlite) !== APPLICATION_ID) sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
}

function cannotBeOpened(path: string, cause: unknown): StorageError {
  const folder = dirname(path);
  const finding = isFull(folder)
    ? `The disk with the data folder ${folder} is full. Make room on it and start the hub again.`
    : `The database ${path} cannot be opened: ${words(cause)}.`;
  return new StorageError(finding, 'before-commit', { cause });
}

/** SQLite says only "disk I/O error" where its index of the WAL finds no room. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < NEEDED_AT_START_BYTES;
}

/** Throws `ConfigError` when the SQLite that Node brings is too old to be trusted with the journal. */
export function refuseOldSqlite(sqlite: DatabaseSync): void {
  const version = String(sqlite.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  const parts = version.split('.').map(Number);
  for (const [place, least] of OLDEST_SQLITE.entries()) {
    const part = parts[place] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new ConfigError(`This Node brings SQLite ${version}; the hub needs ${OLDEST_SQLITE.join('.')} or newer.`);
    }
  }
}

function refuseDamage(sqlite: DatabaseSync, path: string): void {
  if (statSync(path).size > QUICK_CHECK_UP_TO_BYTES) return;
  let finding: string;
  try {
    finding = String(sqlite.prepare('PRAGMA quick_check(1)').get()?.['quick_check']);
  } catch (cause) {
    throw damaged(path, words(cause), cause);
  }
  if (finding !== 'ok') throw damaged(path, finding, undefined);
}

function damaged(path: string, finding: string, cause: unknown): StorageError {
  const oneLine = finding.replaceAll(/\s+/g, ' ');
  return new StorageError(`The database ${path} is damaged (${oneLine}). Put a backup in its place.`, 'before-commit', {
    cause,
  });
}

/** Throws `ConfigError` when the database is neither empty nor a hub's. */
export function refuseForeignFile(sqlite: DatabaseSync, path: string): void {
  const id = applicationIdOf(sqlite);
  const tables = Number(sqlite.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables']);
  if (id !== APPLICATION_ID && (id !== 0 || tables !== 0)) {
    throw new ConfigError(`The file ${path} belongs to another program. Set MOTCUA_DATA to another folder.`);
  }
}

function applicationIdOf(sqlite: DatabaseSync): number {
  return Number(sqlite.prepare('PRAGMA application_id').get()?.['application_id']);
}

function asDatabase(sqlite: DatabaseSync, unlock: () => void): Database {
  let open = true;
  return {
    sqlite,
    transact: transactionsOn(sqlite),
    close: () => {
      if (!open) return;
      open = false;
      sqlite.close();
      unlock();
    },
  };
}

/** Prepared once: every batch begins and ends one. */
function transactionsOn(sqlite: DatabaseSync): Database['transact'] {
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  return <T>(work: () => T): T => {
    let result: T;
    try {
      begin.run();
      result = work();
    } catch (cause) {
      rollBack(sqlite);
      throw new StorageError(`Nothing was stored: ${words(cause)}.`, 'before-commit', { cause });
    }
    try {
      commit.run();
    } catch (cause) {
      rollBack(sqlite);
      throw new StorageError(`Whether it was stored is unknown: ${words(cause)}.`, 'commit', { cause });
    }
    return result;
  };
}

/** SQLite itself has already rolled back after a full disk or an I/O error. */
function rollBack(sqlite: DatabaseSync): void {
  try {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
  } catch {
    // The fault that led here is the one to report; the next BEGIN fails if this one stays.
  }
}

function words(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
