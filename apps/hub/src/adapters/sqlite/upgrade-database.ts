import type { DatabaseSync } from 'node:sqlite';
import { ConfigError, StorageError } from '../../ports/errors.ts';
import type { Upgrade } from './upgrades/upgrade.ts';

/**
 * Brings the database to the version of the last upgrade, each script in a transaction of its own.
 * Throws `ConfigError` for a database written by a newer hub, `StorageError` when a script fails (the
 * database is then at the version before it).
 */
export function upgradeDatabase(sqlite: DatabaseSync, upgrades: readonly Upgrade[], path: string): void {
  const present = databaseVersion(sqlite);
  const newest = upgrades.length;
  if (present > newest) {
    throw new ConfigError(
      `The database ${path} was written by a newer hub (version ${present}, this hub knows ${newest}). Start the newer hub, or use another MOTCUA_DATA folder.`,
    );
  }
  for (const upgrade of upgrades.slice(present)) runUpgrade(sqlite, upgrade, path);
}

function runUpgrade(sqlite: DatabaseSync, upgrade: Upgrade, path: string): void {
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    upgrade.run(sqlite);
    sqlite.exec(`PRAGMA user_version = ${upgrade.version}`);
    sqlite.exec('COMMIT');
  } catch (cause) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
    throw new StorageError(
      `The database ${path} could not be upgraded to version ${upgrade.version}.`,
      'before-commit',
      {
        cause,
      },
    );
  }
}

export function databaseVersion(sqlite: DatabaseSync): number {
  return Number(sqlite.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
