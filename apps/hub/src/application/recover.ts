import { Draft } from '../domain/draft.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { emptyQueueState, type QueueState } from '../domain/queue-state.ts';
import { StorageError } from '../ports/errors.ts';
import type { Journal } from '../ports/journal.ts';

/** A state of the open day that was kept beside the journal. Never the truth: it saves time or it is left alone. */
export type Remembered = {
  readonly state: QueueState;
  /** The last event in it. */
  readonly seq: number;
  /** What came after it, in order, the chain checked on the way. */
  readonly tail: Iterable<RecordedEvent>;
};

export type Recovered = {
  readonly draft: Draft;
  /** The last event in the state; 0: none. */
  readonly seq: number;
  readonly replayed: number;
  /** Whether the events up to the remembered state were left out. */
  readonly isFromMemory: boolean;
};

/**
 * The state that the journal tells: the last service day replayed from its opening, which carries all
 * that the day needs; everything, while no day has opened yet. Only `evolve` runs: nothing prints, nothing
 * is announced. Throws `StorageError` when the journal is damaged or tells what cannot have happened.
 */
export function recoverDraft(journal: Journal): Draft {
  return recoverDay(journal, null, () => undefined).draft;
}

/**
 * The same, from a remembered state where there is one: only what came after it is replayed. Where that does not
 * fit, `onMisfit` hears why, and the journal alone tells.
 */
export function recoverDay(
  journal: Journal,
  remembered: Remembered | null,
  onMisfit: (fault: unknown) => void,
): Recovered {
  if (remembered) {
    try {
      const draft = new Draft(remembered.state);
      const { count, seq } = replay(draft, remembered.tail);
      return { draft, seq: Math.max(remembered.seq, seq), replayed: count, isFromMemory: true };
    } catch (fault) {
      onMisfit(fault);
    }
  }
  const draft = new Draft(emptyQueueState());
  const ofDay = replay(draft, journal.lastDayEvents());
  const { count, seq } = ofDay.count > 0 ? ofDay : replay(draft, journal.allEvents());
  return { draft, seq, replayed: count, isFromMemory: false };
}

/**
 * Returns how many events there were, and the last one. None of them can be taken back; where this throws, the draft
 * is good for nothing.
 */
export function replay(
  draft: Draft,
  events: Iterable<RecordedEvent>,
): { readonly count: number; readonly seq: number } {
  let count = 0;
  let last = 0;
  for (const { seq, event, at } of events) {
    try {
      draft.applyForGood(event, at);
    } catch (cause) {
      throw new StorageError(`The journal is damaged: event ${seq} does not fit what came before.`, 'before-commit', {
        cause,
      });
    }
    count += 1;
    last = seq;
  }
  return { count, seq: last };
}
