import type { Upgrade } from './upgrade.ts';

/** AC16: the PINs of those who have one, as hashes. Beside the accounts, so that no reading of an account brings one along. */
export const staffPinsUpgrade: Upgrade = {
  version: 13,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE account_pins (
        account_id TEXT PRIMARY KEY REFERENCES accounts (account_id),
        pin_hash   TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
