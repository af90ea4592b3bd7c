import type { DaySummary } from '../domain/day-summary.ts';
import type { RecordedEvent } from '../domain/events.ts';

/** DA3: a service day as the journal tells it. */
export type PastDay = {
  readonly ordinal: number;
  /** The date that it has now (DA2). */
  readonly date: string;
  /** Hub time. */
  readonly openedAt: number;
  /** Null: it is still open. */
  readonly closedAt: number | null;
  /** Null while it is open, and for days from before there were summaries. */
  readonly summary: DaySummary | null;
};

export type DayEvents = {
  readonly events: readonly RecordedEvent[];
  /** Where the next page begins; null: these were the last. */
  readonly nextSeq: number | null;
};

/** Reads the journal's days, the open one too; there is nothing here that changes one. Throws `StorageError`. */
export interface PastDays {
  /** The latest first: at most `limit` days before day `before`, or the latest of all. */
  days(before: number | null, limit: number): readonly PastDay[];
  /** Null: there is no such day. */
  day(ordinal: number): PastDay | null;
  /** The events of a day from `fromSeq` on, at most `limit`; none where there is no such day. */
  eventsOf(ordinal: number, fromSeq: number, limit: number): DayEvents;
}
