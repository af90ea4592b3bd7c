import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError, StorageError } from '../../ports/errors.ts';
import { DATABASE_FILE, refuseForeignFile, refuseOldSqlite, type Database } from './database.ts';
import { databaseVersion } from './upgrade-database.ts';
import { UPGRADES } from './upgrades/upgrades.ts';

/**
 * Opens the database in `folder` to be read only, also beside a hub that runs on it; nothing in it is changed,
 * checked or brought up to date. Throws `ConfigError` when there is none or it is not ours to read, `StorageError`
 * when the file cannot be read as a database. One line each.
 */
export function openForReading(folder: string): Database {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) {
    throw new ConfigError(
      `There is no hub's database in the folder ${folder}. Name its data folder with --data, or by MOTCUA_DATA.`,
    );
  }
  let sqlite: DatabaseSync | null = null;
  try {
    sqlite = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
    refuseOldSqlite(sqlite);
    refuseForeignFile(sqlite, path);
    refuseOtherVersion(sqlite, path);
  } catch (fault) {
    sqlite?.close();
    if (fault instanceof ConfigError || fault instanceof StorageError) throw fault;
    const words = fault instanceof Error ? fault.message : String(fault);
    throw new StorageError(`The database ${path} cannot be read: ${words}.`, 'before-commit', { cause: fault });
  }
  const opened = sqlite;
  return {
    sqlite: opened,
    transact: () => {
      throw new StorageError(`The database ${path} was opened to be read only.`, 'before-commit', {});
    },
    close: () => {
      if (opened.isOpen) opened.close();
    },
  };
}

function refuseOtherVersion(sqlite: DatabaseSync, path: string): void {
  const present = databaseVersion(sqlite);
  if (present > UPGRADES.length) {
    throw new ConfigError(
      `The database ${path} was written by a newer hub (version ${present}, this one knows ${UPGRADES.length}). Use the newer program.`,
    );
  }
  if (present === 0) {
    throw new StorageError(
      `The database ${path} is empty: no hub has finished its first start here, or what was in it is lost. Keep the folder, and restore a backup if there is one.`,
      'before-commit',
      {},
    );
  }
  if (present < UPGRADES.length) {
    throw new ConfigError(
      `The database ${path} was written by an older hub (version ${present}, this one knows ${UPGRADES.length}). Start the hub once, which brings it up to date.`,
    );
  }
}
