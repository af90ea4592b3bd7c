import { parentPort, workerData } from 'node:worker_threads';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { checkUpTo, placeOf } from '../adapters/sqlite/journal-place.ts';
import { openForReading } from '../adapters/sqlite/open-for-reading.ts';
import { recoverDay } from '../application/recover.ts';
import { upcast } from '../domain/event-versions.ts';
import { StorageError } from '../ports/errors.ts';
import type { DayThreadAnswer, DayThreadWork } from './day-thread-messages.ts';
import { readRememberedDay, writeRememberedDay } from './remembered-day.ts';

/** Entry of the thread: one piece of work on a reading connection of its own, one answer. */
parentPort?.postMessage(answer(workerData as DayThreadWork));

function answer(work: DayThreadWork): DayThreadAnswer {
  const startedAt = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedAt);
  try {
    const database = openForReading(work.folder);
    try {
      if (work.work === 'check') {
        checkUpTo(database.sqlite, upcast, work.place);
        return { kind: 'checked', tookMs: tookMs() };
      }
      const found = readRememberedDay(work.folder, database.sqlite, work.version);
      const remembered = found.kind === 'remembered' ? found.day : null;
      const { draft, seq } = recoverDay(new SqliteJournal(database, upcast), remembered, () => undefined);
      const place = placeOf(database.sqlite, seq);
      if (!place) return { kind: 'failed', message: 'no day has opened' };
      const bytes = writeRememberedDay(work.folder, place, draft.state, work.version);
      return { kind: 'remembered', seq, bytes, tookMs: tookMs() };
    } finally {
      database.close();
    }
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return { kind: work.work === 'check' && fault instanceof StorageError ? 'damaged' : 'failed', message };
  }
}
