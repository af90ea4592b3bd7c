import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../adapters/sqlite/database.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { SqliteSlipOutbox } from '../adapters/sqlite/slip-outbox.ts';
import { upcast } from '../domain/event-versions.ts';
import { canonicalDump } from './canonical-dump.ts';
import { issue, kiosk, nextId, numberIn, refusalIn, WriterRig } from './testing/writer-rig.ts';
import { PROBE_EVERY_MS } from './writer.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const open = () => new SqliteJournal(database, upcast);

test('JN1, SL1 one transaction in SQLite holds the events, the answers and the slips of all who were waiting', async () => {
  const rig = await WriterRig.ready(open());
  const ids = Array.from({ length: 200 }, nextId);
  const replies = ids.map((commandId) =>
    rig.writer.handle(kiosk('kiosk-1'), { commandId, ageMs: 0, command: issue() }),
  );
  rig.turns();
  const numbers = (await Promise.all(replies)).map(numberIn);
  expect(numbers).toEqual(ids.map((_, i) => `A${String(i + 1).padStart(3, '0')}`));
  expect(rig.journal.appends).toBe(1);

  const running = canonicalDump(rig.writer.state);
  database.close();
  database = openDatabase(folder);
  const again = new WriterRig(open());
  expect(canonicalDump(again.writer.state)).toBe(running);
  expect(again.writer.revision).toBe(rig.writer.revision);
  const repeated = await again.send(kiosk('kiosk-1'), issue(), ids[7]);
  expect(repeated).toMatchObject({ repeated: true, outcome: { number: 'A008' } });
  const outbox = new SqliteSlipOutbox(database);
  expect(outbox.countTodo('may-in-1' as never)).toBe(200);
  expect(outbox.nextTodo('may-in-1' as never)?.number).toBe('A001');
});

test('IS1 a full disk refuses in words; when there is room, work goes on with the next number', async () => {
  const rig = await WriterRig.ready(open());
  await rig.send(kiosk('kiosk-1'), issue());
  const pages = Number(database.sqlite.prepare('PRAGMA page_count').get()?.['page_count']);
  database.sqlite.exec(`PRAGMA max_page_count = ${pages}`);
  const ids = Array.from({ length: 300 }, nextId);
  const refused = ids.map((commandId) =>
    rig.writer.handle(kiosk('kiosk-1'), { commandId, ageMs: 0, command: issue() }),
  );
  rig.turns();
  expect(new Set((await Promise.all(refused)).map(refusalIn))).toEqual(new Set(['storage-unavailable']));
  await rig.time.pass(3 * PROBE_EVERY_MS);
  expect(rig.writer.isStorageAvailable).toBe(false);

  database.sqlite.exec('PRAGMA max_page_count = 1000000');
  await rig.time.pass(PROBE_EVERY_MS);
  expect(rig.writer.isStorageAvailable).toBe(true);
  expect(numberIn(await rig.send(kiosk('kiosk-1'), issue(), ids[0]))).toBe('A002');
});
