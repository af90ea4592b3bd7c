import type { PasswordProof, StaffMember } from './access-sessions.ts';

/** AC15: whether somebody sits at the page of a session. */
export interface SessionLocks {
  /** How long until it locks, ms; 0: it is locked. */
  leftMs(sessionHash: string): number;
  /** AC17: whether the call panel of a session is locked, too. */
  isPanelLocked(member: Omit<StaffMember, 'name' | 'displayName' | 'endsAt'>): boolean;
  /** Somebody has acted by hand just now. False: too late, it is locked. */
  handAt(sessionHash: string): boolean;
  /** The owner's password opens it again. */
  unlock(member: StaffMember, password: string, address: string): Promise<PasswordProof>;
}
