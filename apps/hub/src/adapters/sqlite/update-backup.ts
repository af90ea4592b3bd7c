import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { StorageError } from '../../ports/errors.ts';
import { DATABASE_FILE } from './database.ts';
import { lockFolder } from './folder-lock.ts';

const MOST_KEPT = 3;
const MORE_THAN_THE_FILE_BYTES = 50_000_000;

/**
 * UP8: copies the database of a hub that has ended, before another version touches it: `backups/before-<version>.sqlite`. It is read
 * back whole and lies on the disk when this resolves. Throws `StorageError` where that cannot be had.
 */
export async function backUpBefore(dataFolder: string, version: string): Promise<string> {
  const folder = backupsIn(dataFolder);
  const [path, draft] = [join(folder, `before-${version}.sqlite`), join(folder, 'draft.sqlite')];
  let unlock: (() => void) | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    unlock = lockFolder(dataFolder);
    refuseWithoutRoom(dataFolder, folder);
    for (const left of [draft, `${draft}-journal`, path, restoredMark(path)]) rmSync(left, { force: true });
    const source = new DatabaseSync(join(dataFolder, DATABASE_FILE), { timeout: 2_000 });
    try {
      await backup(source, draft);
    } finally {
      source.close();
    }
    readBack(draft);
    flush(draft);
    renameSync(draft, path);
    flush(folder);
    throwOldAway(folder);
    return path;
  } catch (fault) {
    rmSync(draft, { force: true });
    const words = fault instanceof Error ? fault.message : String(fault);
    throw new StorageError(`No backup before version ${version}: ${words}`, 'before-commit', { cause: fault });
  } finally {
    unlock?.();
  }
}

/**
 * UP8: after version `from` was given up on trial, the database that it may have changed makes way for the backup from before,
 * once; it is kept beside. Can be done again after a power cut at any point. False: there is nothing to put back.
 */
export function putBackAfter(dataFolder: string, from: string): boolean {
  const folder = backupsIn(dataFolder);
  const path = join(folder, `before-${from}.sqlite`);
  if (!existsSync(path) || existsSync(restoredMark(path))) return false;
  const database = join(dataFolder, DATABASE_FILE);
  const coming = `${database}.coming`;
  const unlock = lockFolder(dataFolder);
  try {
    copyFileSync(path, coming);
    flush(coming);
    // The log first: without it the file is only older, and it goes too.
    for (const ending of ['-wal', '-shm', ''])
      putAside(`${database}${ending}`, join(folder, `of-${from}.sqlite${ending}`));
    renameSync(coming, database);
    flush(dataFolder);
    writeFileSync(restoredMark(path), '');
    flush(restoredMark(path));
    flush(folder);
    return true;
  } finally {
    unlock();
  }
}

function backupsIn(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

function restoredMark(path: string): string {
  return `${path}.restored`;
}

/** The first one that was put aside is what the other version has made; what comes after a power cut is our own copy. */
function putAside(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (existsSync(to)) rmSync(from);
  else renameSync(from, to);
}

function refuseWithoutRoom(dataFolder: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = statSync(join(dataFolder, DATABASE_FILE)).size + MORE_THAN_THE_FILE_BYTES;
  if (bavail * bsize < needed) throw new Error('there is no room on the disk');
}

function readBack(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    // One file by itself, without a log beside it.
    copy.exec('PRAGMA journal_mode = DELETE');
    const finding = String(copy.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
    if (finding !== 'ok') throw new Error(`the copy is damaged (${finding})`);
  } finally {
    copy.close();
  }
}

function throwOldAway(folder: string): void {
  const kept = readdirSync(folder)
    .filter((name) => /^before-.*\.sqlite$/.test(name))
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of kept.slice(MOST_KEPT)) {
    const version = name.slice('before-'.length, -'.sqlite'.length);
    for (const each of [name, `${name}.restored`]) rmSync(join(folder, each), { force: true });
    for (const ending of ['-wal', '-shm', '']) rmSync(join(folder, `of-${version}.sqlite${ending}`), { force: true });
  }
}

/** A file or a folder reaches the disk. */
function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (process.platform === 'win32' && isFolder) return;
  // Windows flushes only what was opened for writing, and nobody may open a folder so.
  const opened = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
