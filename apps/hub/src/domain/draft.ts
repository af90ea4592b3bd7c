import type { QueueEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { QueueState } from './queue-state.ts';
import { UndoLog } from './undo-log.ts';

/** The state under a running batch: events change it in place, and each change can be taken back. */
export class Draft {
  readonly state: QueueState;
  readonly #undo = new UndoLog();
  readonly #forGood = new UndoLog('for-good');

  constructor(state: QueueState) {
    this.state = state;
  }

  /** `at`: the event's hub time. Throws RangeError on an event that does not fit, and leaves the state as it was. */
  apply(event: QueueEvent, at: number): void {
    const before = this.#undo.mark();
    try {
      evolve(this.state, event, at, this.#undo);
    } catch (error) {
      this.#undo.undoTo(before);
      throw error;
    }
  }

  /**
   * As `apply`, where nothing will be taken back and so nothing is remembered. After a RangeError the state is good
   * for nothing.
   */
  applyForGood(event: QueueEvent, at: number): void {
    evolve(this.state, event, at, this.#forGood);
  }

  mark(): number {
    return this.#undo.mark();
  }

  undoTo(mark: number): void {
    this.#undo.undoTo(mark);
  }

  /** The draft has become the state: nothing before this can be taken back. */
  settle(): void {
    this.#undo.forget();
  }
}
