import { Draft } from '../domain/draft.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { emptyQueueState } from '../domain/queue-state.ts';
import { canonicalDump } from './canonical-dump.ts';

/**
 * Replays a journal twice at once: everything from the beginning, and each service day from its opening alone, as a
 * hub does that starts within it. Both must come to the same state (DA1, JN3).
 */
export class ReplayComparison {
  readonly #whole = new Draft(emptyQueueState());
  #day: Draft | null = null;
  #dayOrdinal = 0;

  /**
   * The next event. What is wrong is said in words, null when nothing is: the event cannot have happened after those
   * before it, or the day that it ends differs. After the former nothing more can be replayed.
   */
  take({ seq, at, event }: RecordedEvent): { readonly words: string; readonly isEnd: boolean } | null {
    const difference = event.type === 'ServiceDayOpened' ? this.compare() : null;
    if (event.type === 'ServiceDayOpened') {
      this.#day = new Draft(emptyQueueState());
      this.#dayOrdinal = event.ordinal;
    }
    try {
      for (const draft of [this.#whole, this.#day]) {
        draft?.apply(event, at);
        draft?.settle();
      }
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      return { words: `Event ${seq} (${event.type}) does not fit what came before: ${why}.`, isEnd: true };
    }
    return difference === null ? null : { words: difference, isEnd: false };
  }

  /** Whether the two replays agree so far: null, or in words where they differ first. */
  compare(): string | null {
    if (this.#day === null) return null;
    const [whole, day] = [this.#whole, this.#day].map((draft) => canonicalDump(draft.state).split('\n'));
    if (!whole || !day) return null;
    const line = whole.findIndex((each, i) => each !== day[i]);
    if (line < 0 && whole.length === day.length) return null;
    const [one, other] = [whole, day].map((lines) => lines[line]?.trim().replace(/,$/, '') ?? 'nothing');
    return `Service day ${this.#dayOrdinal}, replayed from its opening alone, differs from the replay of everything: ${other} instead of ${one}.`;
  }
}
