import type { DatabaseSync } from 'node:sqlite';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { LastSettingsChange, SettingsHistory } from '../../ports/settings-history.ts';
import { readEvents, reading } from './read-events.ts';
import type { Upcast } from './stored-event.ts';

/** So many days are looked back: each opening carries the settings, and is read whole. */
const MOST_DAYS = 90;

/**
 * Found by the openings of days, which have an index and carry the settings that were in force: only within the day of the change is
 * every row looked at, by its type alone.
 */
export function createSqliteSettingsHistory(sqlite: DatabaseSync, upcast: Upcast): SettingsHistory {
  const openings = sqlite.prepare(
    `SELECT seq FROM events WHERE type = 'ServiceDayOpened' AND seq < ? ORDER BY seq DESC LIMIT 1`,
  );
  const applied = sqlite.prepare(
    `SELECT seq FROM events WHERE type = 'SettingsApplied' AND seq BETWEEN ? AND ? ORDER BY seq`,
  );

  /** The settings that an event carries. */
  function settingsAt(seq: number): Omit<LastSettingsChange, 'before'> & { readonly settings: CentreSettings | null } {
    for (const { at, by, event } of readEvents(sqlite, upcast, seq, seq)) {
      const isCarried = event.type === 'SettingsApplied' || event.type === 'ServiceDayOpened';
      return { at, by, settings: isCarried ? event.settings : null };
    }
    return { at: 0, by: { kind: 'system' }, settings: null };
  }

  return {
    lastChange: (version) => {
      let end = Number.MAX_SAFE_INTEGER;
      for (let day = 0; day < MOST_DAYS; day += 1) {
        const opening = Number(reading(() => openings.get(end))?.['seq'] ?? 0);
        const carried = opening === 0 ? null : settingsAt(opening).settings;
        // The day began with other settings, or there was none before it: here they were applied.
        if (carried?.version !== version) {
          let before = carried;
          for (const row of reading(() => applied.all(opening, end - 1))) {
            const { at, by, settings } = settingsAt(Number(row['seq']));
            if (settings?.version === version) return before === null ? null : { at, by, before };
            before = settings;
          }
          return null;
        }
        if (opening === 0) return null;
        end = opening;
      }
      return null;
    },
  };
}
