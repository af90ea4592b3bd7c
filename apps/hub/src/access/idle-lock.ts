import type { Command, RejectionCode, StaffRole } from '@motcua/protocol';

/** AC15: so long after the last act by hand the pages that more hangs on than a call are locked. */
export const IDLE_LOCK_MS = 15 * 60_000;

/** How long until the lock; 0: locked. Both by a clock that no one can set. */
export function idleLeftMs(lastHandMs: number, nowMs: number): number {
  return Math.max(0, lastHandMs + IDLE_LOCK_MS - nowMs);
}

/**
 * AC17: whether a call panel is covered that nobody sits at. Whoever holds a counter talks with people for half an hour without a
 * touch, at a paired PC; a guide walks about with a telephone, which calls nobody and has a lock of its own.
 */
export function locksPanel(role: StaffRole, isAtPairedPc: boolean, holdsCounter: boolean): boolean {
  return role !== 'guide' && !(isAtPairedPc && holdsCounter);
}

/** AC17: calling for help, and hiding what is still open, want no proof. */
const UNDER_THE_COVER: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'request-help',
  'withdraw-help',
  'pause-counter',
]);

/** AC17 */
export function goesUnderCover(command: Command['type']): boolean {
  return UNDER_THE_COVER.has(command);
}

/** As whom somebody acts whose session is locked: an officer's work goes on, and nothing more does. */
export function roleWhileLocked(role: StaffRole): StaffRole {
  return role === 'supervisor' || role === 'administrator' ? 'officer' : role;
}

/** Whether an officer is refused this where a supervisor is not: then it is the lock that stands in the way. */
export function isRefusedForRank(command: Command, code: RejectionCode): boolean {
  if (code === 'out-of-turn-limit') return true;
  switch (command.type) {
    case 'call-ticket':
      return code === 'forbidden';
    case 'transfer-ticket':
      return code === 'forbidden' || code === 'not-your-counter';
    case 'mark-no-show':
      return code === 'no-show-too-early' && command.override !== null;
    default:
      return false;
  }
}
