import type { DayList, DayRecord, OutOfTurnRecord, RatingsToday } from '@motcua/protocol';

/** DA3, CA11: what happened, for those who answer for it. Throws `StorageError`. */
export interface DayRecords {
  /** The latest days before day `before`, or of all. */
  list(before: number | null): DayList;
  /** A day and a page of its events, from `fromSeq` on; null: there is no such day. */
  read(ordinal: number, fromSeq: number): DayRecord | null;
  /** Of the open day. */
  outOfTurn(): OutOfTurnRecord;
  /** SA5: of the open day. */
  ratings(): RatingsToday;
  /** Of any day; null: there is no such day. Reads all of it, a piece at a time, so that nobody waits for it. */
  outOfTurnOf(ordinal: number): Promise<OutOfTurnRecord | null>;
}
