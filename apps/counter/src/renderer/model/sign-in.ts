import type { SignInNote } from './staff-state.ts';

/** How long the hub wants to be left alone after a refusal, in ms from now; 0: try at once. */
export function signInWaitMs(note: SignInNote, localMs: number): number {
  if (note.kind !== 'refused' || note.problem.retryAfterMs === null) return 0;
  return Math.max(0, note.at + note.problem.retryAfterMs - localMs);
}
