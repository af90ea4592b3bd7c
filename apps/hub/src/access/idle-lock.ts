/** AC15: so long after the last act by hand the pages that more hangs on than a call are locked. */
export const IDLE_LOCK_MS = 15 * 60_000;

/** How long until the lock; 0: locked. Both by a clock that no one can set. */
export function idleLeftMs(lastHandMs: number, nowMs: number): number {
  return Math.max(0, lastHandMs + IDLE_LOCK_MS - nowMs);
}
