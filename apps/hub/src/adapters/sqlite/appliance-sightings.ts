import type { DeviceId } from '@motcua/protocol';
import type { Sighting, SightingStore, Whereabouts } from '../../ports/sightings.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** One row a device, written over. */
export function createSqliteSightings({ sqlite, transact }: Database): SightingStore {
  const select = sqlite.prepare('SELECT device_id, whereabouts, seen_at FROM appliance_sightings');
  const upsert = sqlite.prepare(
    `INSERT INTO appliance_sightings (device_id, whereabouts, seen_at) VALUES (?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET whereabouts = excluded.whereabouts, seen_at = excluded.seen_at`,
  );
  return {
    all: () =>
      reading(() => select.all()).map((row): Sighting => ({
        deviceId: String(row['device_id']) as DeviceId,
        whereabouts: String(row['whereabouts']) as Whereabouts,
        seenAt: Number(row['seen_at']),
      })),
    keep: (sightings) =>
      transact(() => {
        for (const { deviceId, whereabouts, seenAt } of sightings) upsert.run(deviceId, whereabouts, seenAt);
      }),
  };
}
