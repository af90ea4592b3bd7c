import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { createSqliteKioskGlasses } from './kiosk-glasses.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-glasses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('UI6 the measure of a glass is there after a restart of the hub, the last one of each kiosk', () => {
  const first = openDatabase(folder);
  const store = createSqliteKioskGlasses(first);
  expect(store.all()).toEqual([]);
  const door = { deviceId: 'door' as DeviceId, pxPerMm: 4.032, width: 1080, height: 1920, measuredAt: 1_000 };
  store.keep({ ...door, pxPerMm: 3.78 });
  store.keep(door);
  first.close();
  const second = openDatabase(folder);
  expect(createSqliteKioskGlasses(second).all()).toEqual([door]);
  second.close();
});
