import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, openDatabase, type Database } from '../adapters/sqlite/database.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { SystemClock } from '../adapters/system/clock.ts';
import { recoverDraft } from '../application/recover.ts';
import { isDateKnown } from '../domain/deadlines.ts';
import type { Draft } from '../domain/draft.ts';
import { upcast } from '../domain/event-versions.ts';
import { ConfigError } from '../ports/errors.ts';
import type { ConfirmableClock } from '../ports/clock.ts';

/** A stopped hub's data, taken hold of as a hub itself would. */
export type StoppedHub = {
  readonly database: Database;
  readonly journal: SqliteJournal;
  readonly draft: Draft;
  readonly clock: ConfirmableClock;
};

export function hasDatabase(dataFolder: string): boolean {
  return existsSync(join(dataFolder, DATABASE_FILE));
}

/**
 * Opens the folder for a change, makes the change and closes it again. Throws `ConfigError` while a hub runs on it,
 * `StorageError` when its journal is damaged.
 */
export async function changeStoppedHub<T>(dataFolder: string, change: (hub: StoppedHub) => Promise<T>): Promise<T> {
  const database = openDatabase(dataFolder);
  try {
    const journal = new SqliteJournal(database, upcast);
    const draft = recoverDraft(journal);
    const clock = new SystemClock({
      wallMs: () => Date.now(),
      monotonicMs: () => performance.now(),
      lastHubTime: draft.state.lastHubTime,
      isLastTimeKnown: isDateKnown(draft.state),
      // A wall clock that cannot be right is the next start's business; here time goes on from the last hub time.
      onDeparture: () => undefined,
    });
    return await change({ database, journal, draft, clock });
  } finally {
    database.close();
  }
}

/** Throws `ConfigError` where no hub has ever run: a name mistyped must not make a new folder. */
export function refuseEmptyFolder(dataFolder: string): void {
  if (hasDatabase(dataFolder)) return;
  throw new ConfigError(
    `There is no hub's database in the folder ${dataFolder}. Name its data folder with --data, or by MOTCUA_DATA.`,
  );
}
