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
  const read = examineRow(row, previous, upcast);
  if ('event' in read) return read;
  throw new StorageError(`The journal is damaged at event ${row.seq}: ${read.finding}.`, 'before-commit', {
    cause: read.cause,
  });
}

/** What is wrong with a row, in the middle of a sentence. */
export type RowDamage = { readonly finding: string; readonly cause: unknown };

/** The event that a row holds, in today's shape; or what is wrong with it. */
export function examineRow(row: EventRow, previous: Uint8Array, upcast: Upcast): RecordedEvent | RowDamage {
  if (!nextLink(previous, row.record).equals(row.hash)) return { finding: 'its hash does not fit', cause: undefined };
  try {
    const stored = JSON.parse(Buffer.from(row.record).toString('utf8')) as RecordedEvent;
    if (stored.seq !== row.seq || stored.dayOrdinal !== row.day_ordinal || stored.event.type !== row.type) {
      return { finding: 'its columns differ from its record', cause: undefined };
    }
    return { ...stored, event: upcast(stored.event, stored.version) };
  } catch (cause) {
    return { finding: cause instanceof Error ? cause.message : String(cause), cause };
  }
}
