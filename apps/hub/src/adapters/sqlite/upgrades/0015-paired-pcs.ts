import type { Upgrade } from './upgrade.ts';

/** AC17: the paired counter PC at which a session began; `own-machine` for the hub's own. Sessions from before began at none. */
export const pairedPcsUpgrade: Upgrade = {
  version: 15,
  run: (sqlite) => sqlite.exec('ALTER TABLE sessions ADD COLUMN paired_pc TEXT'),
};
