import type { Database } from '../adapters/sqlite/database.ts';
import { recoverDay } from '../application/recover.ts';
import type { Draft } from '../domain/draft.ts';
import type { StorageError } from '../ports/errors.ts';
import type { Journal } from '../ports/journal.ts';
import type { Logger } from '../ports/logger.ts';
import { keepDayInMind, type DayInMind } from './keep-day-in-mind.ts';
import { forgetRememberedDay, readRememberedDay } from './remembered-day.ts';

export type OpenDayParts = {
  readonly folder: string;
  readonly database: Database;
  readonly journal: Journal;
  readonly version: string;
  readonly log: Logger;
  readonly onDamage: (fault: StorageError) => void;
  readonly rememberAfterEvents?: number | undefined;
};

export type OpenDay = { readonly draft: Draft; readonly inMind: DayInMind };

/**
 * What was: the open day as the journal tells it, from a remembered state where there is one that fits. Throws
 * `StorageError` where the journal is damaged.
 */
export function openDay({ database, journal, ...parts }: OpenDayParts): OpenDay {
  const { folder, version, log } = parts;
  const forget = (finding: string): void => {
    log.info({ event: 'remembered-day-useless', finding }, 'A remembered state is left alone');
    forgetRememberedDay(folder);
  };
  const found = readRememberedDay(folder, database.sqlite, version);
  if (found.kind === 'useless') forget(found.finding);
  const day = found.kind === 'remembered' ? found.day : null;
  const { draft, replayed, isFromMemory } = recoverDay(journal, day, (fault) => forget(String(fault)));
  const unchecked = isFromMemory && day ? day.place : null;
  return { draft, inMind: keepDayInMind({ ...parts, toReplay: replayed, unchecked }) };
}
