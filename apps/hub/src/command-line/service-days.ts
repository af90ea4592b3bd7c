import type { DatabaseSync } from 'node:sqlite';
import { readDayLabels, type DayLabel } from '../adapters/sqlite/read-days.ts';
import { upcast } from '../domain/event-versions.ts';
import { ConfigError } from '../ports/errors.ts';

/**
 * The service day that is asked for: by its date, by its number, or the last one (null). Throws `ConfigError` saying
 * which days there are.
 */
export function findDay(sqlite: DatabaseSync, wanted: string | null): DayLabel {
  const days = readDayLabels(sqlite, upcast);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new ConfigError('No service day has been opened yet.');
  if (wanted === null) return last;
  const found = days.find((day) => day.date === wanted || String(day.ordinal) === wanted);
  if (found) return found;
  const span =
    days.length === 1 ? `only day 1, ${first.date}` : `days 1 to ${last.ordinal}, ${first.date} to ${last.date}`;
  throw new ConfigError(`There is no service day "${wanted}". The journal has ${span}.`);
}
