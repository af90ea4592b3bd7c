import type { Upgrade } from './upgrade.ts';

/** HL3: the hour at which the hub was last known to live. DA3: closes and corrected dates of days are found at once. */
export const daysUpgrade: Upgrade = {
  version: 4,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE heartbeat (id INTEGER PRIMARY KEY CHECK (id = 1), hub_time INTEGER NOT NULL) STRICT;
      CREATE INDEX events_day_closed ON events (seq) WHERE type = 'ServiceDayClosed';
      CREATE INDEX events_date_corrected ON events (seq) WHERE type = 'DateCorrected';
    `),
};
