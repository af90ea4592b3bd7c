import type { Act } from './acts.ts';
import type { StaffState } from './staff-state.ts';

/** Whether the hub has just done what was asked: only then may a form forget what was typed. */
export function wasAccepted(before: StaffState | null, now: StaffState | null, act: Act): boolean {
  if (before?.pending?.action !== act || now === null || now.pending !== null) return false;
  return now.notice === null || now.notice.kind === 'done';
}
