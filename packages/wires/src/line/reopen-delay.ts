/** A device is used again at most 5 s after it came back, a board within 3 s: waiting and one attempt must fit. */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 1_500;

/**
 * How long to wait before the next attempt, after `failures` failed ones in a row. `random` is in
 * [0, 1): up to a fifth is taken off, so that devices behind one switch do not come back in step.
 */
export function reopenDelayMs(failures: number, random: number): number {
  const grown = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(grown * (1 - random / 5));
}
