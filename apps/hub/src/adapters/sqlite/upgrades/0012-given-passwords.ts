import type { Upgrade } from './upgrade.ts';

/** AC12: whether somebody else made an account's password. Of those from before nobody is asked for another one. */
export const givenPasswordsUpgrade: Upgrade = {
  version: 12,
  run: (sqlite) =>
    sqlite.exec(
      'ALTER TABLE accounts ADD COLUMN password_given INTEGER NOT NULL DEFAULT 0 CHECK (password_given IN (0, 1))',
    ),
};
