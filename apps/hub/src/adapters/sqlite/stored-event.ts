import type { QueueEvent, RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import { nextLink } from './hash-chain.ts';

/** A row of the table `events`, as SQLite returns it. */
export type EventRow = {
  readonly seq: number;
  readonly day_ordinal: number;
  readonly type: string;
  readonly record: Uint8Array;
  readonly hash: Uint8Array;
};

/** Brings an event's stored shape to today's. Throws RangeError for one that this hub does not know. */
export type Upcast = (event: { readonly type: string }, version: number) => QueueEvent;

/** The bytes that are stored and that the chain covers. */
export function bytesOf(record: RecordedEvent): Buffer {
  return Buffer.from(JSON.stringify(record), 'utf8');
}

/**
 * Reads a row and holds it against the link before it. Throws `StorageError` when the row, or one
 * before it, is not what was written.
 */
export function readRow(row: EventRow, previous: Uint8Array, upcast: Upcast): RecordedEvent {
  if (!nextLink(previous, row.record).equals(row.hash)) throw damaged(row.seq, 'its hash does not fit', undefined);
  try {
    const stored = JSON.parse(Buffer.from(row.record).toString('utf8')) as RecordedEvent;
    if (stored.seq !== row.seq || stored.dayOrdinal !== row.day_ordinal || stored.event.type !== row.type) {
      throw damaged(row.seq, 'its columns differ from its record', undefined);
    }
    return { ...stored, event: upcast(stored.event, stored.version) };
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    throw damaged(row.seq, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function damaged(seq: number, finding: string, cause: unknown): StorageError {
  return new StorageError(`The journal is damaged at event ${seq}: ${finding}.`, 'before-commit', { cause });
}
