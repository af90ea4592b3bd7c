import type { JournalPlace } from '../adapters/sqlite/journal-place.ts';

/** What the thread beside the hub is to do; then it ends. It only reads the journal. */
export type DayThreadWork =
  | { readonly work: 'remember'; readonly folder: string; readonly version: string }
  /** JN3: the events that a start did not replay. */
  | { readonly work: 'check'; readonly folder: string; readonly place: JournalPlace };

export type DayThreadAnswer =
  | { readonly kind: 'remembered'; readonly seq: number; readonly bytes: number; readonly tookMs: number }
  | { readonly kind: 'checked'; readonly tookMs: number }
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };
