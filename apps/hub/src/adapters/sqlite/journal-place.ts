import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import { readEvents, reading } from './read-events.ts';
import type { Upcast } from './stored-event.ts';

/** A place in one journal and in no other: the chain's hash there covers everything before it. */
export type JournalPlace = {
  readonly seq: number;
  /** In hex. */
  readonly hash: string;
  /** The opening of the day in which it lies. */
  readonly openedSeq: number;
};

/** The place of an event of a service day; null: there is none, or no day had opened. */
export function placeOf(sqlite: DatabaseSync, seq: number): JournalPlace | null {
  const row = reading(() => sqlite.prepare('SELECT hash FROM events WHERE seq = ?').get(seq));
  const openedSeq = lastOpening(sqlite, seq);
  if (!row || openedSeq === null) return null;
  return { seq, hash: Buffer.from(row['hash'] as Uint8Array).toString('hex'), openedSeq };
}

/** Whether this journal has that place, and the day is still the last one. */
export function isPlaceOfLastDay(sqlite: DatabaseSync, place: JournalPlace): boolean {
  const here = placeOf(sqlite, place.seq);
  return (
    here?.hash === place.hash &&
    here.openedSeq === place.openedSeq &&
    lastOpening(sqlite, Number.MAX_SAFE_INTEGER) === place.openedSeq
  );
}

/** What came after it, in order, the chain checked on the way. Throws `StorageError` as `readEvents` does. */
export function eventsAfter(sqlite: DatabaseSync, upcast: Upcast, { seq }: JournalPlace): Iterable<RecordedEvent> {
  return readEvents(sqlite, upcast, seq + 1);
}

/** Reads a day from its opening up to the place and holds every event against the chain. Throws `StorageError`. */
export function checkUpTo(sqlite: DatabaseSync, upcast: Upcast, { openedSeq, seq, hash }: JournalPlace): void {
  for (const _ of readEvents(sqlite, upcast, openedSeq, seq));
  // A reading ends without a word where the journal does.
  if (placeOf(sqlite, seq)?.hash === hash) return;
  throw new StorageError(`The journal is damaged: event ${seq} is not what it was.`, 'before-commit', {});
}

function lastOpening(sqlite: DatabaseSync, upTo: number): number | null {
  const query = `SELECT max(seq) AS seq FROM events WHERE type = 'ServiceDayOpened' AND seq <= ?`;
  const seq = reading(() => sqlite.prepare(query).get(upTo))?.['seq'];
  return typeof seq === 'number' ? seq : null;
}
