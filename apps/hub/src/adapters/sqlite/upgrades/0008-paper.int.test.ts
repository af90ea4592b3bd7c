import { expect, test } from 'vitest';
import { PRINTER, sampleSlipJob } from '../../../ports/testing/storage-samples.ts';
import { NO_SLIPS } from '../../../ports/slip-outbox.ts';
import { openDatabase } from '../database.ts';
import { SqliteSlipOutbox } from '../slip-outbox.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { UPGRADES } from './upgrades.ts';

test('SL10 the slips that an older hub left are counted, none was moved, and the one that waits can be', () => {
  const folder = temporaryFolder();
  const older = openDatabase(folder, UPGRADES.slice(0, 7));
  const insert = older.sqlite.prepare(`
    INSERT INTO slip_jobs
      (job_id, ticket_id, number, printer_id, device_id, day_ordinal, created_at, copy, content, state, changed_at)
    VALUES (?, ?, 'A001', ?, NULL, ?, 1000, ?, ?, ?, 2000)`);
  const kept = [
    ['1-1.0', 'confirmed', 0, 1],
    ['1-2.0', 'interrupted', 0, 1],
    ['1-2.1', 'confirmed', 1, 1],
    ['1-3.0', 'todo', 0, 1],
    ['2-1.0', 'expired', 0, 2],
  ] as const;
  for (const [jobId, state, copy, day] of kept) {
    const { ticketId, content } = sampleSlipJob(jobId);
    insert.run(jobId, ticketId, PRINTER, day, copy, JSON.stringify(content), state);
  }
  older.close();

  const database = openDatabase(folder);
  const outbox = new SqliteSlipOutbox(database);
  expect(outbox.countsOf(1).get(PRINTER)).toEqual({ ...NO_SLIPS, confirmed: 2, interrupted: 1, copies: 1 });
  expect(outbox.countsOf(2).get(PRINTER)).toEqual({ ...NO_SLIPS, expired: 1 });
  expect(outbox.nextTodo(PRINTER)).toMatchObject({ jobId: '1-3.0', movedFrom: null });
  expect(outbox.moveTodo(PRINTER, 'p2' as typeof PRINTER, 0, 3000)).toEqual([null]);
  expect(outbox.countsOf(1).get(PRINTER)).toMatchObject({ confirmed: 2, moved: 1 });
  database.close();
});
