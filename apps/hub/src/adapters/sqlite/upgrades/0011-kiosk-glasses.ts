import type { Upgrade } from './upgrade.ts';

/** UI6: how large a millimetre is on the glass of each kiosk. Nobody has measured one so far. */
export const kioskGlassesUpgrade: Upgrade = {
  version: 11,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE kiosk_glasses (
        device_id   TEXT    PRIMARY KEY,
        px_per_mm   REAL    NOT NULL CHECK (px_per_mm > 0),
        width       INTEGER NOT NULL CHECK (width > 0),
        height      INTEGER NOT NULL CHECK (height > 0),
        measured_at INTEGER NOT NULL
      ) STRICT;
    `),
};
