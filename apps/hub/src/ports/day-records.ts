import type { DayList, DayRecord, OutOfTurnRecord } from '@motcua/protocol';

/** DA3, CA11: what happened, for those who answer for it. Throws `StorageError`. */
export interface DayRecords {
  /** The latest days before day `before`, or of all. */
  list(before: number | null): DayList;
  /** A day and a page of its events, from `fromSeq` on; null: there is no such day. */
  read(ordinal: number, fromSeq: number): DayRecord | null;
  outOfTurn(): OutOfTurnRecord;
}
