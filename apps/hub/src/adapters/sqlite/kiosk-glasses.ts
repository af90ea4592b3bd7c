import type { DeviceId, KeptGlass } from '@motcua/protocol';
import type { KioskGlassStore } from '../../ports/kiosk-glasses.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** One row a kiosk, written over. */
export function createSqliteKioskGlasses({ sqlite, transact }: Database): KioskGlassStore {
  const select = sqlite.prepare('SELECT * FROM kiosk_glasses');
  const upsert = sqlite.prepare(
    `INSERT INTO kiosk_glasses (device_id, px_per_mm, width, height, measured_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET px_per_mm = excluded.px_per_mm, width = excluded.width,
       height = excluded.height, measured_at = excluded.measured_at`,
  );
  return {
    all: () =>
      reading(() => select.all()).map((row): KeptGlass => ({
        deviceId: String(row['device_id']) as DeviceId,
        ...{ pxPerMm: Number(row['px_per_mm']), width: Number(row['width']), height: Number(row['height']) },
        measuredAt: Number(row['measured_at']),
      })),
    keep: ({ deviceId, pxPerMm, width, height, measuredAt }) =>
      void transact(() => upsert.run(deviceId, pxPerMm, width, height, measuredAt)),
  };
}
