import type { CommandId } from '@motcua/protocol';
import type { RecordedEvent } from '../domain/events.ts';
import type { JournalBatch, StoredAnswer } from '../ports/journal.ts';
import type { SlipJob } from '../ports/slip-outbox.ts';

/** What one turn of the writer is about to make durable, growing command by command. */
export class Batch implements JournalBatch {
  readonly events: RecordedEvent[] = [];
  readonly answers: StoredAnswer[] = [];
  readonly slipJobs: SlipJob[] = [];
  readonly #startRevision: number;
  readonly #answersByCommand = new Map<string, StoredAnswer>();

  /** `startRevision`: the journal's last sequence number before this batch. */
  constructor(startRevision: number) {
    this.#startRevision = startRevision;
  }

  /** The journal's last sequence number once this batch is stored. */
  get revision(): number {
    return this.#startRevision + this.events.length;
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && this.answers.length === 0;
  }

  add(events: readonly RecordedEvent[], answer: StoredAnswer | null, slipJobs: readonly SlipJob[]): void {
    this.events.push(...events);
    this.slipJobs.push(...slipJobs);
    if (!answer) return;
    this.answers.push(answer);
    this.#answersByCommand.set(keyOf(answer.issuer, answer.commandId), answer);
  }

  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null {
    return this.#answersByCommand.get(keyOf(issuer, commandId)) ?? null;
  }
}

function keyOf(issuer: string, commandId: CommandId): string {
  return `${issuer} ${commandId}`;
}
