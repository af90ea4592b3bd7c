import { openForReading } from '../adapters/sqlite/open-for-reading.ts';
import { readDay } from '../adapters/sqlite/read-days.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { settingsAsFile } from '../application/read-settings-file.ts';
import { recoverDraft } from '../application/recover.ts';
import { ownVersion } from '../composition/own-version.ts';
import { upcast } from '../domain/event-versions.ts';
import { ConfigError } from '../ports/errors.ts';
import { findDay } from './service-days.ts';
import type { Terminal } from './terminal.ts';
import { writeOutput } from './write-output.ts';

/** The settings now in force, as a person reads and changes them. */
export function exportSettings(dataFolder: string, to: string | null, terminal: Terminal): void {
  const database = openForReading(dataFolder);
  try {
    const settings = recoverDraft(new SqliteJournal(database, upcast)).state.index?.settings;
    if (!settings) throw new ConfigError('The journal holds no settings yet. Start the hub once.');
    writeOutput(to, [JSON.stringify(settingsAsFile(settings, ownVersion()), null, 2)], terminal);
    if (to !== null) terminal.note(`Settings, version ${settings.version}: ${to}`);
  } finally {
    database.close();
  }
}

/** One service day's events, each a line of JSON in today's shape: seq, at (ms, and as a time), by, type, event. */
export function exportDay(dataFolder: string, day: string, to: string | null, terminal: Terminal): void {
  const database = openForReading(dataFolder);
  try {
    const { ordinal, date } = findDay(database.sqlite, day);
    const count = writeOutput(to, eventLines(database.sqlite, ordinal), terminal);
    terminal.note(`Service day ${ordinal}, ${date}: ${count} events${to === null ? '' : ` in ${to}`}`);
  } finally {
    database.close();
  }
}

function* eventLines(sqlite: Parameters<typeof readDay>[0], ordinal: number): Iterable<string> {
  for (const { seq, at, by, event, commandId, hubEpoch } of readDay(sqlite, upcast, ordinal)) {
    const time = new Date(at).toISOString();
    yield JSON.stringify({ seq, at, time, by, type: event.type, event, commandId, hubEpoch });
  }
}
