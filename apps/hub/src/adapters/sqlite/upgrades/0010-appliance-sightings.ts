import type { Upgrade } from './upgrade.ts';

/**
 * DV5: when each kiosk and display was last connected. Nobody has noted that so far: those that are paired count as seen
 * when the hub last lived, so that none is taken for unused before it has had its time.
 */
export const applianceSightingsUpgrade: Upgrade = {
  version: 10,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE appliance_sightings (
        device_id   TEXT    PRIMARY KEY,
        whereabouts TEXT    NOT NULL CHECK (whereabouts IN ('there', 'awaited', 'gone')),
        seen_at     INTEGER NOT NULL
      ) STRICT;
      INSERT INTO appliance_sightings (device_id, whereabouts, seen_at)
        SELECT device_id, 'gone', COALESCE((SELECT hub_time FROM heartbeat), paired_at) FROM devices;
    `),
};
