import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '../../domain/events.ts';
import type { DayEvents, PastDay, PastDays } from '../../ports/past-days.ts';
import { readEvents, reading } from './read-events.ts';
import type { Upcast } from './stored-event.ts';

/** The rows from a day's opening to the next one's, that one left out. */
type DaySpan = { readonly ordinal: number; readonly first: number; readonly last: number };

/**
 * Days in the journal, found by their openings: a page costs what it holds, however long the journal is. The chain is
 * checked for each row that is read.
 */
export function createSqlitePastDays(sqlite: DatabaseSync, upcast: Upcast): PastDays {
  const openings = sqlite.prepare(
    `SELECT seq, day_ordinal FROM events WHERE type = 'ServiceDayOpened' ORDER BY seq DESC`,
  );
  const closing = sqlite.prepare(
    `SELECT max(seq) AS seq FROM events WHERE type = 'ServiceDayClosed' AND seq BETWEEN ? AND ?`,
  );
  const corrections = sqlite.prepare(`SELECT seq FROM events WHERE type = 'DateCorrected' ORDER BY seq`);
  const head = sqlite.prepare('SELECT max(seq) AS seq FROM events');

  /** The latest first. */
  function spans(): readonly DaySpan[] {
    return reading(() => {
      let last = Number(head.get()?.['seq'] ?? 0);
      return openings.all().map((row) => {
        const span = { ordinal: Number(row['day_ordinal']), first: Number(row['seq']), last };
        last = span.first - 1;
        return span;
      });
    });
  }

  function recordAt(seq: number): RecordedEvent | null {
    for (const record of readEvents(sqlite, upcast, seq, seq)) return record;
    return null;
  }

  function correctedDates(): ReadonlyMap<number, string> {
    const dates = new Map<number, string>();
    for (const row of reading(() => corrections.all())) {
      const event = recordAt(Number(row['seq']))?.event;
      if (event?.type === 'DateCorrected') dates.set(event.ordinal, event.date);
    }
    return dates;
  }

  function dayOf({ ordinal, first, last }: DaySpan, corrected: ReadonlyMap<number, string>): PastDay[] {
    const opened = recordAt(first);
    if (opened?.event.type !== 'ServiceDayOpened') return [];
    const closedSeq = reading(() => closing.get(first, last))?.['seq'];
    const closed = typeof closedSeq === 'number' ? recordAt(closedSeq) : null;
    return [
      {
        ordinal,
        date: corrected.get(ordinal) ?? opened.event.date,
        openedAt: opened.at,
        closedAt: closed?.at ?? null,
        summary: closed?.event.type === 'ServiceDayClosed' ? closed.event.summary : null,
      },
    ];
  }

  return {
    days: (before, limit) => {
      const wanted = spans()
        .filter(({ ordinal }) => before === null || ordinal < before)
        .slice(0, limit);
      const corrected = correctedDates();
      return wanted.flatMap((span) => dayOf(span, corrected));
    },
    day: (ordinal) => {
      const span = spans().find((each) => each.ordinal === ordinal);
      return (span && dayOf(span, correctedDates())[0]) ?? null;
    },
    eventsOf: (ordinal, fromSeq, limit): DayEvents => {
      const span = spans().find((each) => each.ordinal === ordinal);
      const first = Math.max(fromSeq, span?.first ?? 0);
      if (!span || first > span.last) return { events: [], nextSeq: null };
      const last = Math.min(span.last, first + limit - 1);
      const events = [...readEvents(sqlite, upcast, first, last)];
      return { events, nextSeq: last < span.last ? last + 1 : null };
    },
  };
}
