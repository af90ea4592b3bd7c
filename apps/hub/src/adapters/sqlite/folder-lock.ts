import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../../ports/errors.ts';

/**
 * Keeps a second hub off the same data folder. The lock is an open transaction on an empty database
 * of its own: the operating system takes it back when the process dies, however it dies, and the
 * journal itself stays readable for others (backup, verification).
 *
 * Returns the function that gives the lock back. Throws `ConfigError` when another hub holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'hub.lock');
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (cause) {
    lock?.close();
    if (isBusy(cause)) {
      throw new ConfigError(
        `Another hub is already running on the data folder ${folder}. Stop it first, or set MOTCUA_DATA to another folder.`,
        { cause },
      );
    }
    throw new ConfigError(
      `The data folder ${folder} cannot be used: ${String(cause)}. Set MOTCUA_DATA to a folder that this user may write.`,
      {
        cause,
      },
    );
  }
}

const SQLITE_BUSY = 5;

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && (Number(fault.errcode) & 0xff) === SQLITE_BUSY;
}
