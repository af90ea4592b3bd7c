import type { AccountId, DeviceId, PairedRole, PrinterId, StaffRole } from '@motcua/protocol/vocabulary';
import type { PairedPc } from './access-sessions.ts';

export type AccountRecord = {
  readonly accountId: AccountId;
  /** What is typed to sign in, folded by `foldName`. */
  readonly name: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly passwordHash: string;
  /** AC12: somebody else made its password: its owner chooses one before anything else. */
  readonly passwordGiven: boolean;
  /** Of the code in the safe that sets a new password; null where there is none. */
  readonly recoveryHash: string | null;
  /** Made by the demo: cannot sign in anywhere else. */
  readonly demo: boolean;
  readonly createdAt: number;
  /** From then on it cannot sign in; null while it can. Accounts are never deleted: the journal names them. */
  readonly disabledAt: number | null;
};

export type AccountSecrets = Pick<AccountRecord, 'passwordHash' | 'recoveryHash' | 'passwordGiven'>;

/** What of an account may change while it is in use. */
export type AccountFacts = Pick<AccountRecord, 'displayName' | 'role'>;

export type SessionRecord = {
  /** SHA-256 of the token; the token itself is nowhere but in the browser. */
  readonly tokenHash: string;
  readonly accountId: AccountId;
  readonly startedAt: number;
  readonly endsAt: number;
  /** AC17: where it began; null: at no paired PC. */
  readonly pairedPc: PairedPc | null;
};

export type DeviceRecord = {
  readonly deviceId: DeviceId;
  readonly role: PairedRole;
  readonly name: string;
  /** Where a kiosk's slips go. */
  readonly printerId: PrinterId | null;
  readonly tokenHash: string;
  /** Paired itself on the demo's own machine: not known anywhere else. */
  readonly demo: boolean;
  readonly pairedAt: number;
  readonly revokedAt: number | null;
};

/** AC15: when somebody last acted by hand in a session, hub time; null: too long ago, it is locked. */
export type SessionHand = { readonly tokenHash: string; readonly lastHandAt: number | null };

/** What happened to accounts and devices, kept for ever. */
export type AccessChange = {
  readonly at: number;
  readonly kind:
    | 'account-created'
    | 'account-changed'
    | 'account-disabled'
    | 'account-enabled'
    | 'password-changed'
    | 'password-recovered'
    | 'pin-changed'
    | 'device-paired'
    | 'device-revoked';
  /** The account or device that it happened to. */
  readonly subject: string;
  /** The account that did it; `hub` for the hub itself. */
  readonly by: string;
};

/**
 * Accounts, sessions and devices. Every change is durable when the call returns. Throws `StorageError`.
 */
export interface AccessStore {
  accounts(): readonly AccountRecord[];
  accountNamed(name: string): AccountRecord | null;
  account(accountId: AccountId): AccountRecord | null;
  addAccount(account: AccountRecord, change: AccessChange): void;
  /** Sets them all and ends every session of the account; returns the hashes of those. */
  setPassword(accountId: AccountId, secrets: AccountSecrets, change: AccessChange): readonly string[];
  /** Ends every session of the account and returns their hashes. A second time changes nothing but the record. */
  disableAccount(accountId: AccountId, at: number, change: AccessChange): readonly string[];
  /** Another name shown, another role. Ends every session of the account where the role changes, and returns their hashes. */
  changeAccount(accountId: AccountId, facts: AccountFacts, change: AccessChange): readonly string[];
  /** A disabled account can sign in again, with this password, which it was given, and no recovery code. */
  enableAccount(accountId: AccountId, passwordHash: string, change: AccessChange): void;
  /** AC16: of the account's PIN; null: it has none. A new password takes it away, whoever sets that. */
  pinHashOf(accountId: AccountId): string | null;
  setPin(accountId: AccountId, pinHash: string | null, change: AccessChange): void;
  /** AC15: signing in is its first act by hand. */
  addSession(session: SessionRecord): void;
  session(tokenHash: string): SessionRecord | null;
  sessionHands(): readonly SessionHand[];
  /** Changes nothing where the session has ended. */
  noteHand(hand: SessionHand): void;
  /** Whether a session of the account goes on at this hub time. */
  hasSession(accountId: AccountId, at: number): boolean;
  /** DA2: the confirmed clock moves every session's times: none ends early or lasts longer. */
  moveSessions(byMs: number): void;
  endSession(tokenHash: string): void;
  /** AC17: ends every session that began at this PC, and returns their hashes. */
  endSessionsAt(pairedPc: DeviceId): readonly string[];
  forgetSessionsEndedBefore(at: number): void;
  devices(): readonly DeviceRecord[];
  deviceWithToken(tokenHash: string): DeviceRecord | null;
  addDevice(device: DeviceRecord, change: AccessChange): void;
  revokeDevice(deviceId: DeviceId, at: number, change: AccessChange): void;
  /** AC6: passwords set by a recovery code, or at the hub's console, after this hub time, newest first. */
  recoveriesSince(at: number, limit: number): readonly AccessChange[];
  /** The last changes, newest first. */
  changes(limit: number): readonly AccessChange[];
}
