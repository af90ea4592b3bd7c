import type { Upgrade } from './upgrade.ts';

/** An account that is removed stays, for the journal and the record of changes name it; it only signs in no more. */
export const disabledAccountsUpgrade: Upgrade = {
  version: 3,
  run: (sqlite) => sqlite.exec('ALTER TABLE accounts ADD COLUMN disabled_at INTEGER'),
};
