import type { CommandId } from '@motcua/protocol';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import type { Journal, JournalBatch, JournalHead, StoredAnswer } from '../../ports/journal.ts';

/**
 * `full`: refuses before the commit. `commit-lost`, `commit-kept`: the commit reports a fault, and the batch
 * is gone or stored all the same. `dead`: neither writes nor reads. Each lasts until it is cured.
 */
export type Illness = 'full' | 'commit-lost' | 'commit-kept' | 'dead';

/** A journal whose disk can fall ill. Counts what reaches it. */
export class FailingJournal implements Journal {
  readonly #inner: Journal;
  illness: Illness | null = null;
  /** Whether a probe succeeds in spite of the illness. */
  probesAnyway = false;
  appends = 0;
  probes = 0;
  reads = 0;
  onAppend: () => void = () => undefined;

  constructor(inner: Journal) {
    this.#inner = inner;
  }

  append(batch: JournalBatch): JournalHead {
    this.appends += 1;
    this.onAppend();
    if (this.illness === 'full' || this.illness === 'dead') throw failure('before-commit');
    if (this.illness === 'commit-lost') throw failure('commit');
    const head = this.#inner.append(batch);
    if (this.illness === 'commit-kept') throw failure('commit');
    return head;
  }

  probe(): void {
    this.probes += 1;
    if (this.illness && !this.probesAnyway) throw failure('before-commit');
    this.#inner.probe();
  }

  head(): JournalHead {
    return this.#read(() => this.#inner.head());
  }

  lastDayEvents(): Iterable<RecordedEvent> {
    return this.#read(() => this.#inner.lastDayEvents());
  }

  allEvents(): Iterable<RecordedEvent> {
    return this.#read(() => this.#inner.allEvents());
  }

  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null {
    return this.#read(() => this.#inner.answerOf(issuer, commandId));
  }

  close(): void {
    this.#inner.close();
  }

  #read<T>(reading: () => T): T {
    this.reads += 1;
    if (this.illness === 'dead') throw failure('before-commit');
    return reading();
  }
}

function failure(phase: StorageError['phase']): StorageError {
  return new StorageError('database or disk is full', phase, {});
}
