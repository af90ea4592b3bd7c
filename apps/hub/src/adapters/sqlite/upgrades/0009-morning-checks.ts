import type { Upgrade } from './upgrade.ts';

/** MC3: who looked over the machines, when, and what was well. */
export const morningChecksUpgrade: Upgrade = {
  version: 9,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE morning_checks (
        id         INTEGER PRIMARY KEY,
        at         INTEGER NOT NULL,
        account_id TEXT    NOT NULL,
        by_name    TEXT    NOT NULL,
        items      TEXT    NOT NULL
      ) STRICT;
    `),
};
