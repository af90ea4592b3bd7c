import { createHash } from 'node:crypto';
import type { CommandId } from '@motcua/protocol';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import type { Journal, JournalBatch, JournalHead, StoredAnswer } from '../../ports/journal.ts';
import { addSlip, type StoredSlips } from './stored-slips.ts';

const CHAIN_START = '0'.repeat(64);

/** A journal that lasts as long as the process: for tests and trials. Keeps copies, as a disk would. */
export class MemoryJournal implements Journal {
  readonly #slips: StoredSlips;
  readonly #records: string[] = [];
  readonly #answers = new Map<string, string>();
  #hash = CHAIN_START;
  #dayOpenedAt: number | null = null;

  constructor(slips: StoredSlips) {
    this.#slips = slips;
  }

  head(): JournalHead {
    return { seq: this.#records.length, hash: this.#hash };
  }

  append(batch: JournalBatch): JournalHead {
    this.#refuse(batch);
    for (const record of batch.events) {
      if (record.event.type === 'ServiceDayOpened') this.#dayOpenedAt = this.#records.length;
      const stored = JSON.stringify(record);
      this.#records.push(stored);
      this.#hash = createHash('sha256').update(Buffer.from(this.#hash, 'hex')).update(stored).digest('hex');
    }
    for (const answer of batch.answers) this.#answers.set(keyOf(answer), JSON.stringify(answer));
    for (const job of batch.slipJobs) addSlip(this.#slips, job);
    return this.head();
  }

  *lastDayEvents(): Iterable<RecordedEvent> {
    if (this.#dayOpenedAt !== null) yield* this.#eventsFrom(this.#dayOpenedAt);
  }

  allEvents(): Iterable<RecordedEvent> {
    return this.#eventsFrom(0);
  }

  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null {
    const stored = this.#answers.get(keyOf({ issuer, commandId }));
    return stored === undefined ? null : (JSON.parse(stored) as StoredAnswer);
  }

  probe(): void {
    // Memory is always there.
  }

  close(): void {
    // Nothing is held open.
  }

  *#eventsFrom(index: number): Iterable<RecordedEvent> {
    for (let at = index; at < this.#records.length; at += 1) yield JSON.parse(this.#records[at] ?? '') as RecordedEvent;
  }

  /** All or nothing: whatever SQLite's constraints would refuse is refused before anything is kept. */
  #refuse(batch: JournalBatch): void {
    const refuse = (problem: string) => {
      throw new StorageError(`Nothing was stored: ${problem}.`, 'before-commit', {});
    };
    for (const [index, { seq }] of batch.events.entries()) {
      if (seq !== this.#records.length + index + 1) refuse(`event ${seq} does not follow`);
    }
    const answers = new Set(this.#answers.keys());
    for (const answer of batch.answers) {
      if (answers.has(keyOf(answer))) refuse(`command ${answer.commandId} has an answer`);
      answers.add(keyOf(answer));
    }
    const jobs = new Set(this.#slips.keys());
    for (const { jobId } of batch.slipJobs) {
      if (jobs.has(jobId)) refuse(`slip job ${jobId} exists already`);
      jobs.add(jobId);
    }
  }
}

function keyOf({ issuer, commandId }: Pick<StoredAnswer, 'issuer' | 'commandId'>): string {
  return `${issuer} ${commandId}`;
}
