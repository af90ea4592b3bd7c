import type { CommandId, CommandOutcome } from '@motcua/protocol';
import type { RecordedEvent } from '../domain/events.ts';
import type { SlipJob } from './slip-outbox.ts';

export type JournalHead = { readonly seq: number; readonly hash: string };

/** An accepted command's answer, kept so that the same id always gets the same answer (IS2). */
export type StoredAnswer = {
  /** `device:<id>` or `staff:<id>`: an answer is given only to whoever asked. */
  readonly issuer: string;
  readonly commandId: CommandId;
  /** Hash of the command's content, to tell a repetition from a reused id. */
  readonly fingerprint: string;
  readonly revision: number;
  readonly outcome: CommandOutcome;
};

/** What one turn of the writer makes durable, all or nothing. */
export type JournalBatch = {
  /** Consecutive `seq` from the head + 1. */
  readonly events: readonly RecordedEvent[];
  readonly answers: readonly StoredAnswer[];
  readonly slipJobs: readonly SlipJob[];
};

/**
 * The append-only journal with its hash chain. Synchronous on purpose: one writer, one disk flush.
 * Throws `StorageError`; its `phase` says whether the batch is surely not stored ('before-commit') or
 * of unknown fate ('commit').
 */
export interface Journal {
  head(): JournalHead;
  append(batch: JournalBatch): JournalHead;
  /** Events since the last ServiceDayOpened, that one included, in order, the chain checked on the way. Empty: none yet. */
  lastDayEvents(): Iterable<RecordedEvent>;
  /** Everything, in order, the chain checked on the way. */
  allEvents(): Iterable<RecordedEvent>;
  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null;
  /** Writes and flushes something harmless; throws while the storage is not usable. */
  probe(): void;
  close(): void;
}
