import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '../../domain/events.ts';
import { CHAIN_START } from './hash-chain.ts';
import { PAGE_ROWS, reading } from './read-events.ts';
import { examineRow, type EventRow, type Upcast } from './stored-event.ts';

/** What one row of the journal turned out to be. */
export type InspectedRow =
  | { readonly kind: 'sound'; readonly record: RecordedEvent }
  | { readonly kind: 'damaged'; readonly seq: number; readonly finding: string }
  /** From `seq` on as many events are missing. */
  | { readonly kind: 'missing'; readonly seq: number; readonly count: number };

/**
 * Every row of the journal, held against the one before it as it stands: so each damaged row is found, and not only
 * the first. What a running hub appends meanwhile is left out. Throws `StorageError` where SQLite cannot read.
 */
export function* inspectJournal(sqlite: DatabaseSync, upcast: Upcast): Iterable<InspectedRow> {
  const last = lastOf(sqlite, 'SELECT max(seq) AS last FROM events');
  const page = sqlite.prepare('SELECT * FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ?');
  let previous: Pick<EventRow, 'seq' | 'hash'> = { seq: 0, hash: CHAIN_START };
  while (previous.seq < last) {
    const rows = reading(() => page.all(previous.seq + 1, last, PAGE_ROWS)) as EventRow[];
    // Where the file itself is damaged, SQLite may know of a last row and not find it.
    if (rows.length === 0) {
      yield { kind: 'missing', seq: previous.seq + 1, count: last - previous.seq };
      return;
    }
    for (const row of rows) {
      const count = row.seq - previous.seq - 1;
      if (count > 0) yield { kind: 'missing', seq: previous.seq + 1, count };
      const read = examineRow(row, previous.hash, upcast);
      // After a gap the link before is not known, and the hash of the next row cannot fit.
      if ('event' in read) yield { kind: 'sound', record: read };
      else if (count === 0) yield { kind: 'damaged', seq: row.seq, finding: read.finding };
      previous = row;
    }
  }
}

/** The last event that an answer speaks of: a journal that ends earlier has lost its end, which no chain can show. */
export function lastAnsweredEvent(sqlite: DatabaseSync): number {
  return lastOf(sqlite, 'SELECT max(revision) AS last FROM answers');
}

/** SQLite's own findings about the file, at most twenty, each a line; empty: the file is whole. */
export function findFileDamage(sqlite: DatabaseSync): readonly string[] {
  const checked = sqlite.prepare('PRAGMA integrity_check(20)').all();
  const findings = checked.map((row) => String(row['integrity_check']).replaceAll(/\s+/g, ' '));
  return findings.filter((finding) => finding !== 'ok');
}

function lastOf(sqlite: DatabaseSync, sql: string): number {
  return Number(reading(() => sqlite.prepare(sql).get())?.['last'] ?? 0);
}
