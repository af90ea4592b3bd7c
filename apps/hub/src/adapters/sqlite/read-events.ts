import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import { CHAIN_START } from './hash-chain.ts';
import { readRow, type EventRow, type Upcast } from './stored-event.ts';

/** Rows read at once: an open cursor would hold back SQLite's checkpoints. */
export const PAGE_ROWS = 1000;

/**
 * The events from `first` to `last` (the journal's end where it comes earlier), in order, the chain checked on
 * the way. Throws `StorageError` at the first one that is missing, changed or unreadable.
 */
export function* readEvents(
  sqlite: DatabaseSync,
  upcast: Upcast,
  first: number,
  last: number = Number.MAX_SAFE_INTEGER,
): Iterable<RecordedEvent> {
  const page = sqlite.prepare('SELECT * FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ?');
  let previous = first === 1 ? { seq: 0, hash: CHAIN_START as Uint8Array } : linkAt(sqlite, first - 1);
  for (;;) {
    const rows = reading(() => page.all(previous.seq + 1, last, PAGE_ROWS)) as EventRow[];
    for (const row of rows) {
      if (row.seq !== previous.seq + 1) throw missing(previous.seq + 1);
      yield readRow(row, previous.hash, upcast);
      previous = row;
    }
    if (rows.length === 0) return;
  }
}

/** Runs one reading of the journal. Throws `StorageError` where SQLite throws. */
export function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new StorageError('The journal cannot be read.', 'before-commit', { cause });
  }
}

function linkAt(sqlite: DatabaseSync, seq: number): Pick<EventRow, 'seq' | 'hash'> {
  const row = reading(() => sqlite.prepare('SELECT seq, hash FROM events WHERE seq = ?').get(seq));
  if (!row) throw missing(seq);
  return row as Pick<EventRow, 'seq' | 'hash'>;
}

function missing(seq: number): StorageError {
  return new StorageError(`The journal is damaged: event ${seq} is missing.`, 'before-commit', {});
}
