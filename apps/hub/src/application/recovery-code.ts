import type { Ids } from '../ports/ids.ts';

/** Five groups of five readable characters (about 113 bits), to be written down and kept in the safe. */
export function makeRecoveryCode(ids: Ids): string {
  return Array.from({ length: 5 }, () => ids.readableCode(5)).join('-');
}

/** A password of four groups of five readable characters (about 90 bits), easy to copy off a terminal. */
export function makePassword(ids: Ids): string {
  return Array.from({ length: 4 }, () => ids.readableCode(5).toLowerCase()).join('-');
}
