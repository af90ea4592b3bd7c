import type { DatabaseSync } from 'node:sqlite';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { LastSettingsChange, SettingsHistory } from '../../ports/settings-history.ts';
import { readEvents, reading } from './read-events.ts';
import type { Upcast } from './stored-event.ts';

/** So many days are looked back. */
const MOST_DAYS = 90;

/**
 * Found by the openings of days, which have an index and carry the settings that were in force. Each of them is a large document, read on
 * the thread that the queue runs on: versions only ever grow, so the day of the change is found by halving, in seven readings of ninety.
 * Only within that day is every row looked at, by its type alone.
 */
export function createSqliteSettingsHistory(sqlite: DatabaseSync, upcast: Upcast): SettingsHistory {
  const openings = sqlite.prepare(`SELECT seq FROM events WHERE type = 'ServiceDayOpened' ORDER BY seq DESC LIMIT ?`);
  const applied = sqlite.prepare(
    `SELECT seq FROM events WHERE type = 'SettingsApplied' AND seq BETWEEN ? AND ? ORDER BY seq DESC`,
  );

  /** The settings that an event carries. */
  function settingsAt(seq: number): Omit<LastSettingsChange, 'before'> & { readonly settings: CentreSettings | null } {
    for (const { at, by, event } of readEvents(sqlite, upcast, seq, seq)) {
      const isCarried = event.type === 'SettingsApplied' || event.type === 'ServiceDayOpened';
      return { at, by, settings: isCarried ? event.settings : null };
    }
    return { at: 0, by: { kind: 'system' }, settings: null };
  }

  /** The latest day that began with other settings; as many as there are: none of them did. */
  function latestWithOthers(days: readonly number[], version: number): number {
    let [from, to] = [0, days.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (settingsAt(days[middle] ?? 0).settings?.version === version) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    lastChange: (version) => {
      const days = seqsIn(reading(() => openings.all(MOST_DAYS)));
      const nth = latestWithOthers(days, version);
      if (nth === MOST_DAYS) return null;
      // There they were applied, or before the first day of all.
      const opening = days[nth] ?? 0;
      const changes = seqsIn(reading(() => applied.all(opening, (days[nth - 1] ?? Number.MAX_SAFE_INTEGER) - 1)));
      for (const [nthChange, seq] of changes.entries()) {
        const { settings, ...made } = settingsAt(seq);
        if (settings?.version !== version) continue;
        const earlier = changes[nthChange + 1] ?? opening;
        const before = earlier === 0 ? null : settingsAt(earlier).settings;
        return before === null ? null : { ...made, before };
      }
      return null;
    },
  };
}

function seqsIn(rows: readonly Record<string, unknown>[]): readonly number[] {
  return rows.map((row) => Number(row['seq']));
}
