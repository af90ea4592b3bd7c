import { Worker } from 'node:worker_threads';
import type { JournalPlace } from '../adapters/sqlite/journal-place.ts';
import type { QueueEvent } from '../domain/events.ts';
import { StorageError } from '../ports/errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { DayThreadAnswer, DayThreadWork } from './day-thread-messages.ts';
import { forgetRememberedDay } from './remembered-day.ts';

/** Some 6,000 tickets: more than a large office gives in a day, so that an ordinary day never needs the thread. */
const REMEMBER_AFTER_EVENTS = 25_000;

export type KeepDayInMindParts = {
  readonly folder: string;
  readonly version: string;
  readonly log: Logger;
  /** Events of the open day that the next start would have to replay. */
  readonly toReplay: number;
  /** JN3: up to where the start did not read the journal; null: it read the whole day. */
  readonly unchecked: JournalPlace | null;
  readonly onDamage: (fault: StorageError) => void;
  readonly rememberAfterEvents?: number | undefined;
};

export type DayInMind = {
  afterCommit(events: readonly QueueEvent[]): void;
  /** What nobody shall wait for before the doors are open. */
  begin(): void;
  stop(): Promise<void>;
};

/**
 * In a thread of its own, which ends with its work: checks what the start left out, and remembers the state of a day
 * that has grown so long that a start would take seconds.
 */
export function keepDayInMind(parts: KeepDayInMindParts): DayInMind {
  const { folder, version, log, unchecked, rememberAfterEvents = REMEMBER_AFTER_EVENTS } = parts;
  let toReplay = parts.toReplay;
  let hasBegun = false;
  let isStopped = false;
  let thread: Worker | null = null;

  function run(work: DayThreadWork): void {
    let answered = false;
    const worker = new Worker(new URL('./day-thread.ts', import.meta.url), { workerData: work });
    thread = worker;
    worker.unref();
    worker.on('message', (answer: DayThreadAnswer) => {
      answered = true;
      hear(answer);
    });
    worker.on('error', (fault) => {
      answered = true;
      hear({ kind: 'failed', message: String(fault) });
    });
    worker.on('exit', () => {
      if (thread === worker) thread = null;
      if (!answered && !isStopped) hear({ kind: 'failed', message: 'the thread ended' });
      rememberIfLong();
    });
  }

  function hear(answer: DayThreadAnswer): void {
    if (isStopped) return;
    switch (answer.kind) {
      case 'remembered':
        return log.info({ event: 'day-remembered', ...answer }, 'The state of the open day was remembered');
      case 'checked':
        return log.info({ event: 'day-checked', ...answer }, 'What the start left out is as it was written');
      case 'damaged':
        log.error({ event: 'day-damaged' }, answer.message);
        // Whatever starts the hub again shall be refused before the doors open, not serve for a second each time.
        forgetRememberedDay(folder);
        return parts.onDamage(new StorageError(answer.message, 'before-commit', {}));
      case 'failed':
        return log.warn({ event: 'day-thread-failed', finding: answer.message }, 'The thread beside the hub failed');
    }
  }

  function rememberIfLong(): void {
    if (!hasBegun || isStopped || thread || toReplay < rememberAfterEvents) return;
    // Counted on from here, also when it fails: the next try comes as much later.
    toReplay = 0;
    run({ work: 'remember', folder, version });
  }

  return {
    afterCommit(events) {
      const opening = events.findLastIndex((event) => event.type === 'ServiceDayOpened');
      toReplay = opening < 0 ? toReplay + events.length : events.length - opening;
      rememberIfLong();
    },
    begin() {
      hasBegun = true;
      if (unchecked && !isStopped) run({ work: 'check', folder, place: unchecked });
      else rememberIfLong();
    },
    async stop() {
      isStopped = true;
      await thread?.terminate();
    },
  };
}
