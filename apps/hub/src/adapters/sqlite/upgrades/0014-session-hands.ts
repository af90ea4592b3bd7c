import type { Upgrade } from './upgrade.ts';

/**
 * AC15: when somebody last acted by hand in a session, in hub time; null: too long ago, it is locked. Of a session from
 * before only its signing in is known.
 */
export const sessionHandsUpgrade: Upgrade = {
  version: 14,
  run: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE sessions ADD COLUMN last_hand_at INTEGER;
      UPDATE sessions SET last_hand_at = started_at;
    `),
};
