import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Database } from '../adapters/sqlite/database.ts';
import { createSqliteHeartbeat } from '../adapters/sqlite/heartbeat.ts';
import type { Writer } from '../application/writer.ts';
import type { HubConfig } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import { ConfigError } from '../ports/errors.ts';
import type { Logger } from '../ports/logger.ts';
import { settingsToApply } from './first-settings.ts';
import { keepHeartbeat, type HeartKeeper } from './keep-heartbeat.ts';

export type FirstCommands = {
  readonly settings: CentreSettings;
  readonly heart: HeartKeeper;
  /** The last sign of life of the run before; null: there was none. */
  readonly offFrom: number | null;
};

/** What a start itself has to say to the queue: the settings that it was started with, and that the hub is back (HL3). */
export async function submitFirst(
  writer: Writer,
  { database, config, clock, log }: { database: Database; config: HubConfig; clock: Clock; log: Logger },
): Promise<FirstCommands> {
  const wanted = settingsToApply(writer.state.index?.settings ?? null, config);
  if (wanted) {
    const applied = await writer.submitSystem({ type: 'apply-settings', settings: wanted });
    if (applied.kind === 'rejected') throw new ConfigError(`The settings were not stored: ${applied.rejection.code}.`);
  }
  // HL3: inside a running day the return is noted, with how long nobody was there.
  const heartbeat = createSqliteHeartbeat(database);
  const offFrom = heartbeat.last();
  await writer.submitSystem({ type: 'note-return', offFrom: offFrom ?? 0 });
  const settings = writer.state.index?.settings;
  if (!settings) throw new ConfigError('There are no settings.');
  return { settings, heart: keepHeartbeat(heartbeat, clock, log), offFrom };
}
