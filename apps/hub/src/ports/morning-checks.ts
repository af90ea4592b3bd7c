import type { MorningItem } from '@motcua/protocol';
import type { AccountId } from '@motcua/protocol/vocabulary';

export type MorningCheck = {
  /** Hub time at which it was ended. */
  readonly at: number;
  readonly accountId: AccountId;
  /** Of whoever made it, as it was shown then. */
  readonly by: string;
  readonly items: readonly MorningItem[];
};

/** MC3: the morning checks that were made, beside the journal: a look at machines is no fact of the queue. */
export interface MorningChecks {
  /** Null: none was ever made. Throws `StorageError`. */
  last(): MorningCheck | null;
  /** Durable when it returns. Throws `StorageError`. */
  add(check: MorningCheck): void;
}
