import { expect, test } from 'vitest';
import { upcast } from '../../domain/event-versions.ts';
import { issue, kiosk, WriterRig } from '../../application/testing/writer-rig.ts';
import { openDatabase } from './database.ts';
import { checkUpTo, eventsAfter, isPlaceOfLastDay, placeOf } from './journal-place.ts';
import { SqliteJournal } from './journal.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

test('JN3 a place is of one journal alone, and what came before it is held against the chain', async () => {
  const database = openDatabase(temporaryFolder());
  const { sqlite } = database;
  const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
  expect(placeOf(sqlite, 1)).toBeNull();
  for (let n = 0; n < 3; n += 1) await rig.send(kiosk('kiosk-1'), issue());
  const end = rig.journal.head().seq;
  const place = placeOf(sqlite, end - 1);
  if (!place) throw new Error('no place');
  expect([...eventsAfter(sqlite, upcast, place)].map(({ seq }) => seq)).toEqual([end]);
  expect(isPlaceOfLastDay(sqlite, place)).toBe(true);
  expect(isPlaceOfLastDay(sqlite, { ...place, hash: '00' })).toBe(false);
  expect(isPlaceOfLastDay(sqlite, { ...place, seq: end + 1 })).toBe(false);
  expect(isPlaceOfLastDay(sqlite, { ...place, openedSeq: place.openedSeq + 1 })).toBe(false);
  checkUpTo(sqlite, upcast, place);
  expect(() => checkUpTo(sqlite, upcast, { ...place, seq: end + 5 })).toThrow('is not what it was');
  sqlite.exec('DROP TRIGGER events_are_never_removed');
  sqlite.exec(`DELETE FROM events WHERE seq = ${end - 2}`);
  expect(() => checkUpTo(sqlite, upcast, place)).toThrow('is missing');
  database.close();
});
