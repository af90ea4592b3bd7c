import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSqliteSightings } from './appliance-sightings.ts';
import { openDatabase } from './database.ts';
import { upgradeDatabase } from './upgrade-database.ts';
import { UPGRADES } from './upgrades/upgrades.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-sightings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('DV5 where devices were last is there after a restart of the hub, one row for each', () => {
  const first = openDatabase(folder);
  const store = createSqliteSightings(first);
  expect(store.all()).toEqual([]);
  const hall = { deviceId: 'hall' as DeviceId, whereabouts: 'there', seenAt: 1_000 } as const;
  store.keep([hall, { ...hall, deviceId: 'door' as DeviceId }]);
  store.keep([{ ...hall, whereabouts: 'gone', seenAt: 2_000 }]);
  first.close();
  const second = openDatabase(folder);
  expect([...createSqliteSightings(second).all()].sort((a, b) => a.seenAt - b.seenAt)).toEqual([
    { ...hall, deviceId: 'door' },
    { ...hall, whereabouts: 'gone', seenAt: 2_000 },
  ]);
  second.close();
});

test('DV6 what was paired under an older hub counts as seen when that hub last lived', () => {
  const path = join(folder, 'older.sqlite');
  const sqlite = new DatabaseSync(path);
  upgradeDatabase(sqlite, UPGRADES.slice(0, 9), path);
  sqlite.exec(`
    INSERT INTO devices (device_id, role, name, printer_id, token_hash, demo, paired_at, revoked_at)
      VALUES ('hall', 'display', 'Sảnh', NULL, 'x', 0, 500, NULL);
    INSERT INTO heartbeat (id, hub_time) VALUES (1, 9000);
  `);
  upgradeDatabase(sqlite, UPGRADES, path);
  expect({ ...sqlite.prepare('SELECT * FROM appliance_sightings').get() }).toEqual({
    ...{ device_id: 'hall', whereabouts: 'gone', seen_at: 9_000 },
  });
  sqlite.close();
});
