import type { Upgrade } from './upgrade.ts';

/** SL5: what was found out about each printer. `device` tells what stood there: connection and model. */
export const printerMemoryUpgrade: Upgrade = {
  version: 7,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE printer_memory (
        printer_id TEXT PRIMARY KEY,
        device     TEXT NOT NULL,
        proof      TEXT NOT NULL CHECK (proof IN ('A', 'B', 'C', 'D'))
      ) STRICT, WITHOUT ROWID;
    `),
};
