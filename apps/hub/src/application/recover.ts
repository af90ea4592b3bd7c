import { Draft } from '../domain/draft.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { StorageError } from '../ports/errors.ts';
import type { Journal } from '../ports/journal.ts';

/**
 * The state that the journal tells: the last service day replayed from its opening, which carries all
 * that the day needs; everything, while no day has opened yet. Only `evolve` runs: nothing prints, nothing
 * is announced. Throws `StorageError` when the journal is damaged or tells what cannot have happened.
 */
export function recoverDraft(journal: Journal): Draft {
  const draft = new Draft(emptyQueueState());
  if (replay(draft, journal.lastDayEvents()) === 0) replay(draft, journal.allEvents());
  return draft;
}

/** Returns how many events there were. None of them can be taken back; where this throws, the draft is good for nothing. */
export function replay(draft: Draft, events: Iterable<RecordedEvent>): number {
  let count = 0;
  for (const { seq, event, at } of events) {
    try {
      draft.applyForGood(event, at);
    } catch (cause) {
      throw new StorageError(`The journal is damaged: event ${seq} does not fit what came before.`, 'before-commit', {
        cause,
      });
    }
    count += 1;
  }
  return count;
}
