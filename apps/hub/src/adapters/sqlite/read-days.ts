import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '../../domain/events.ts';
import { readEvents, reading } from './read-events.ts';
import type { Upcast } from './stored-event.ts';

/** A service day as people call it; the number is for ever, the date is a label (DA2). */
export type DayLabel = { readonly ordinal: number; readonly date: string };

/** All service days in order, each with the date that it has now. Throws `StorageError` when one of them is damaged. */
export function readDayLabels(sqlite: DatabaseSync, upcast: Upcast): readonly DayLabel[] {
  // Each half has an index of its own.
  const labelling = `SELECT seq FROM events WHERE type = 'ServiceDayOpened'
    UNION ALL SELECT seq FROM events WHERE type = 'DateCorrected' ORDER BY seq`;
  const dates = new Map<number, string>();
  for (const row of reading(() => sqlite.prepare(labelling).all())) {
    const seq = Number(row['seq']);
    for (const { event } of readEvents(sqlite, upcast, seq, seq)) {
      if (event.type === 'ServiceDayOpened' || event.type === 'DateCorrected') dates.set(event.ordinal, event.date);
    }
  }
  return [...dates].map(([ordinal, date]) => ({ ordinal, date }));
}

/**
 * The events of one service day, in order, the chain checked on the way; 0: what came before the first day. Throws
 * `StorageError` when one of them is damaged.
 */
export function* readDay(sqlite: DatabaseSync, upcast: Upcast, ordinal: number): Iterable<RecordedEvent> {
  const select = sqlite.prepare('SELECT min(seq) AS first, max(seq) AS last FROM events WHERE day_ordinal = ?');
  const span = reading(() => select.get(ordinal));
  if (typeof span?.['first'] !== 'number') return;
  yield* readEvents(sqlite, upcast, span['first'], Number(span['last']));
}
