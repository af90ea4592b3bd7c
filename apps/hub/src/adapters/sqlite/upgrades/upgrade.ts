import type { DatabaseSync } from 'node:sqlite';

/**
 * One numbered step from the version before to `version`. Runs once, in a transaction of its own.
 * A script that has been released is never changed: the next change is the next number.
 */
export type Upgrade = {
  readonly version: number;
  readonly run: (sqlite: DatabaseSync) => void;
};
