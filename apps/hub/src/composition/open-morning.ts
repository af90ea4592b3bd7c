import type { Database } from '../adapters/sqlite/database.ts';
import { createSqliteMorningChecks } from '../adapters/sqlite/morning-checks.ts';
import { MorningDesk, type MorningDeskParts } from '../application/morning-desk.ts';
import type { Writer } from '../application/writer.ts';
import type { ConfirmableClock } from '../ports/clock.ts';

export type OpenMorningParts = Pick<MorningDeskParts, 'version' | 'logger'> & {
  readonly database: Database;
  readonly writer: Writer;
  readonly clock: ConfirmableClock;
  /** The last sign of life of the run before; null: there was none. */
  readonly offFrom: number | null;
};

/** MC1–MC3: the desk of the morning check. */
export function openMorning({ database, writer, clock, offFrom, ...parts }: OpenMorningParts): MorningDesk {
  return new MorningDesk({
    ...parts,
    ...{ clock, state: () => writer.state, checks: createSqliteMorningChecks(database) },
    start: { startedAt: clock.now(), offFrom },
    storageIsWell: () => writer.isStorageAvailable,
    clockIsTrusted: () => clock.trust().kind === 'trusted',
  });
}
