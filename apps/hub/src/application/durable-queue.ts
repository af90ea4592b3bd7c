import type { Draft } from '../domain/draft.ts';
import { StorageError } from '../ports/errors.ts';
import type { Journal } from '../ports/journal.ts';
import type { Logger } from '../ports/logger.ts';
import type { Batch } from './batch.ts';
import { recoverDraft } from './recover.ts';

/** `stored`: the batch is in the journal all the same and the storage works; `closed`: it is, but the storage does not. */
export type Mended = 'stored' | 'failed' | 'closed';

/** The draft and the journal, kept in step: the draft is the state exactly when the journal says the same. */
export class DurableQueue {
  readonly #journal: Journal;
  readonly #logger: Logger;
  #draft: Draft;
  #revision: number;
  #needsRebuild = false;

  /** `draft`: what `recoverDraft` made of this journal. */
  constructor(journal: Journal, draft: Draft, logger: Logger) {
    this.#journal = journal;
    this.#logger = logger;
    this.#draft = draft;
    this.#revision = journal.head().seq;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** The journal's last sequence number in the state. */
  get revision(): number {
    return this.#revision;
  }

  /** Makes the batch durable and the draft the state. Throws `StorageError`: then `mendAfter` is due. */
  commit(batch: Batch): void {
    if (!batch.isEmpty) this.#journal.append(batch);
    this.#draft.settle();
    this.#revision = batch.revision;
  }

  /**
   * After a batch failed: takes its changes back; where the fate of its COMMIT is unknown, makes the state
   * anew from the journal, once.
   */
  mendAfter(fault: unknown, batch: Batch): Mended {
    this.#logger.error({ err: fault }, 'batch not stored');
    this.#draft.undoTo(0);
    const isUnclear = fault instanceof StorageError && fault.phase === 'commit';
    if (!isUnclear || !this.#rebuild() || !this.#holds(batch)) return 'failed';
    return this.#probe() ? 'stored' : 'closed';
  }

  /** Whether the storage works again and the state is what it says. */
  isUsableAgain(): boolean {
    return this.#probe() && (!this.#needsRebuild || this.#rebuild());
  }

  #rebuild(): boolean {
    try {
      this.#draft = recoverDraft(this.#journal);
      this.#revision = this.#journal.head().seq;
      this.#needsRebuild = false;
    } catch (fault) {
      this.#logger.error({ err: fault }, 'journal not readable');
      this.#needsRebuild = true;
    }
    return !this.#needsRebuild;
  }

  #holds(batch: Batch): boolean {
    const [answer] = batch.answers;
    try {
      if (answer && !this.#journal.answerOf(answer.issuer, answer.commandId)) return false;
      return this.#revision === batch.revision;
    } catch {
      return false;
    }
  }

  #probe(): boolean {
    try {
      this.#journal.probe();
      return true;
    } catch {
      return false;
    }
  }
}
