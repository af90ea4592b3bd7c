import type { MorningChecked, MorningFacts, MorningItem } from '@motcua/protocol';
import type { Actor } from '@motcua/protocol/vocabulary';

/** MC1, MC3: what the door of the morning check asks and notes. */
export interface MorningBook {
  facts(): MorningFacts;
  /** Durable when it returns. Throws `StorageError`. */
  note(items: readonly MorningItem[], by: Extract<Actor, { kind: 'staff' }>): MorningChecked;
}
