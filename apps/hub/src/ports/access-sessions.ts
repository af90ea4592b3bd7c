import type { PasswordProblem } from '../access/password-rules.ts';
import type { AccountId, DeviceId, StaffRole } from '@motcua/protocol/vocabulary';

/** AC17: the paired counter PC at which a session began; the hub's own machine counts as one. Null: any other PC or phone. */
export type PairedPc = DeviceId | 'own-machine';

/** Someone who has signed in. */
export type StaffMember = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly displayName: string;
  readonly role: StaffRole;
  /** SHA-256 of the session's token: names the session without opening it. */
  readonly sessionHash: string;
  readonly endsAt: number;
  readonly pairedPc: PairedPc | null;
};

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly token: string; readonly member: StaffMember }
  | { readonly kind: 'wrong-name-or-password' }
  /** AC12: somebody else made the password: sign in with it and with one of one's own. */
  | { readonly kind: 'new-password-needed' }
  | { readonly kind: 'weak-password' }
  /** AC17: a password this short is good at a paired counter PC alone; nobody has compared it. */
  | { readonly kind: 'counter-pc-needed' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

export interface Sessions {
  /**
   * `address`: where the request comes from, for the growing delay. `newPassword`: takes the place of one that somebody
   * else made; any other password stays as it is. `pairedPc`: where that is.
   */
  signIn(
    name: string,
    password: string,
    address: string,
    newPassword?: string | null,
    pairedPc?: PairedPc | null,
  ): Promise<SignInResult>;
  /** Who this session token stands for; 'ended' when it did once, 'unknown' when it never did. */
  memberOf(token: string): StaffMember | 'ended' | 'unknown';
  /** KP2: this account as it is now, where one of its sessions goes on; null: signed in nowhere, or disabled. */
  signedIn(accountId: AccountId): Omit<StaffMember, 'sessionHash' | 'endsAt' | 'pairedPc'> | null;
  signOut(token: string): void;
  /** AC17: ends every session that began at this PC. */
  endAt(pairedPc: DeviceId): void;
  /** Sets a new password by the code from the safe. */
  recover(name: string, recoveryCode: string, newPassword: string, address: string): Promise<RecoveryResult>;
  /** Sets one's own new password, and ends all sessions of the account. `pairedPc`: where its owner sits. */
  changePassword(
    accountId: AccountId,
    oldPassword: string,
    newPassword: string,
    address: string,
    pairedPc?: PairedPc | null,
  ): Promise<PasswordChangeResult>;
  /** AC15, AC16: whether whoever is signed in knows the account's password. Wrong ones are slowed down like sign-ins. */
  provePassword(accountId: AccountId, password: string, address: string): Promise<PasswordProof>;
  /** Called with the session's hash when somebody has signed in. */
  onBegan(listener: (sessionHash: string) => void): () => void;
  /** Called with the session's hash when it ends before its time. */
  onEnded(listener: (sessionHash: string) => void): () => void;
}

export type PasswordProof =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

export type PasswordChangeResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'weak-password'; readonly problem: PasswordProblem }
  | { readonly kind: 'demo-account' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

/** `recovered`: with a new recovery code, to be shown once. */
export type RecoveryResult =
  | { readonly kind: 'recovered'; readonly recoveryCode: string }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'weak-password'; readonly problem: PasswordProblem }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };
