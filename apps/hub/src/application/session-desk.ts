import type { AccountId, DeviceId } from '@motcua/protocol/vocabulary';
import { foldCode, foldName } from '../access/names.ts';
import { findPasswordProblem, isShort, SHORTEST_AT_PAIRED_PC, SHORTEST_PASSWORD } from '../access/password-rules.ts';
import type { Passwords } from '../ports/access-passwords.ts';
import type {
  PairedPc,
  PasswordChangeResult,
  PasswordProof,
  RecoveryResult,
  Sessions,
  SignInResult,
  StaffMember,
} from '../ports/access-sessions.ts';
import type { AccessStore, AccountRecord, SessionRecord } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import { StorageError } from '../ports/errors.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import { isDemoFigure } from './first-accounts.ts';
import { ListenerSet } from './listener-set.ts';
import { makeRecoveryCode } from './recovery-code.ts';
import { SignInPatience } from './sign-in-patience.ts';

export const SESSION_LASTS_MS = 12 * 3_600_000;

export type SessionDeskParts = {
  readonly store: AccessStore;
  readonly passwords: Passwords;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Logger;
  /** The hub is the demo and bound to loopback: only then do demo accounts exist. */
  readonly loopbackDemo: boolean;
};

/** Signs staff in and out. Sessions live in the store, so that they survive a restart of the hub. */
export class SessionDesk implements Sessions {
  readonly #parts: SessionDeskParts;
  readonly #patience: SignInPatience;
  readonly #began = new ListenerSet<[sessionHash: string]>();
  readonly #ended = new ListenerSet<[sessionHash: string]>();
  /** Compared against when the name is unknown, so that the answer takes as long as for a known one. */
  #decoy: Promise<string> | null = null;

  constructor(parts: SessionDeskParts) {
    this.#parts = parts;
    this.#patience = new SignInPatience(parts.clock);
  }

  async signIn(
    name: string,
    password: string,
    address: string,
    newPassword: string | null = null,
    pairedPc: PairedPc | null = null,
  ): Promise<SignInResult> {
    const { store, passwords, ids, clock, log } = this.#parts;
    // Uncompared: from elsewhere nobody finds out a password that is good at a counter PC.
    if (pairedPc === null && isShort(password)) return { kind: 'counter-pc-needed' };
    const folded = foldName(name);
    const retryAfterMs = this.#patience.begin(folded, address);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };

    const decoy = await this.#decoyHash();
    const account = this.#usable(store.accountNamed(folded));
    const stored = account?.passwordHash ?? decoy;
    const matches = await passwords.matches(password, stored);
    if (account === null || !matches || !this.#isAsBefore(account)) {
      log.warn({ event: 'sign-in-refused', accountId: account?.accountId ?? null, address }, 'Sign-in refused');
      return { kind: 'wrong-name-or-password' };
    }
    this.#patience.succeeded(folded, address);
    if (account.passwordGiven) {
      if (newPassword === null) return { kind: 'new-password-needed' };
      const problem = findPasswordProblem(newPassword, account.name, shortestAt(pairedPc));
      if (problem !== null || newPassword === password) return { kind: 'weak-password' };
      if (!(await this.#choose(account, newPassword))) return { kind: 'wrong-name-or-password' };
    }
    const startedAt = clock.now();
    store.forgetSessionsEndedBefore(startedAt - SESSION_LASTS_MS);
    const token = ids.token();
    const session = {
      tokenHash: ids.hashOf(token),
      accountId: account.accountId,
      startedAt,
      endsAt: startedAt + SESSION_LASTS_MS,
      pairedPc,
    };
    store.addSession(session);
    this.#began.tell(session.tokenHash);
    log.info({ event: 'signed-in', accountId: account.accountId }, 'Signed in');
    return { kind: 'signed-in', token, member: memberOf(account, session) };
  }

  memberOf(token: string): StaffMember | 'ended' | 'unknown' {
    const { store, ids, clock } = this.#parts;
    const session = store.session(ids.hashOf(token));
    if (session === null) return 'unknown';
    const account = this.#usable(store.account(session.accountId));
    if (account === null) return 'unknown';
    return session.endsAt <= clock.now() ? 'ended' : memberOf(account, session);
  }

  signedIn(accountId: AccountId): ReturnType<Sessions['signedIn']> {
    const { store, clock } = this.#parts;
    const account = this.#usable(store.account(accountId));
    if (account === null || !store.hasSession(accountId, clock.now())) return null;
    const { name, displayName, role } = account;
    return { accountId, name, displayName, role };
  }

  signOut(token: string): void {
    const { store, ids, log } = this.#parts;
    const tokenHash = ids.hashOf(token);
    try {
      const session = store.session(tokenHash);
      if (session === null) return;
      store.endSession(tokenHash);
      log.info({ event: 'signed-out', accountId: session.accountId }, 'Signed out');
    } catch (fault) {
      // The browser loses its cookie all the same: nobody stays signed in for a full disk. What is stored ends by its time.
      if (!(fault instanceof StorageError)) throw fault;
      log.error({ event: 'sign-out-not-stored', err: fault }, 'The end of a session could not be stored');
    }
    this.#ended.tell(tokenHash);
  }

  endAt(pairedPc: DeviceId): void {
    this.tellEnded(this.#parts.store.endSessionsAt(pairedPc));
  }

  async recover(name: string, recoveryCode: string, newPassword: string, address: string): Promise<RecoveryResult> {
    const { store, passwords, ids, clock, log } = this.#parts;
    const problem = findPasswordProblem(newPassword, name);
    if (problem !== null) return { kind: 'weak-password', problem };
    const folded = foldName(name);
    const retryAfterMs = this.#patience.begin(folded, address);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };

    const decoy = await this.#decoyHash();
    const account = this.#usable(store.accountNamed(folded));
    const stored = account?.recoveryHash ?? decoy;
    const matches = await passwords.matches(foldCode(recoveryCode), stored);
    if (account === null || account.recoveryHash === null || !matches) {
      log.warn({ event: 'recovery-refused', accountId: account?.accountId ?? null, address }, 'Recovery code refused');
      return { kind: 'wrong-code' };
    }
    const nextCode = makeRecoveryCode(ids);
    const [passwordHash, recoveryHash] = await Promise.all([
      passwords.hash(newPassword),
      passwords.hash(foldCode(nextCode)),
    ]);
    // The same code may have been used a second time at the same moment.
    if (!this.#isAsBefore(account)) return { kind: 'wrong-code' };
    const { accountId } = account;
    const change = { at: clock.now(), kind: 'password-recovered', subject: accountId, by: accountId } as const;
    this.tellEnded(store.setPassword(accountId, { passwordHash, recoveryHash, passwordGiven: false }, change));
    this.#patience.succeeded(folded, address);
    log.warn({ event: 'password-recovered', accountId, address }, 'A password was set by recovery code');
    return { kind: 'recovered', recoveryCode: nextCode };
  }

  async changePassword(
    accountId: AccountId,
    oldPassword: string,
    newPassword: string,
    address: string,
    pairedPc: PairedPc | null = null,
  ): Promise<PasswordChangeResult> {
    const account = this.#usable(this.#parts.store.account(accountId));
    if (account === null) return { kind: 'wrong-password' };
    if (isDemoFigure(account)) return { kind: 'demo-account' };
    const problem = findPasswordProblem(newPassword, account.name, shortestAt(pairedPc));
    if (problem !== null) return { kind: 'weak-password', problem };
    const proof = await this.provePassword(accountId, oldPassword, address);
    if (proof.kind !== 'right') return proof;
    return (await this.#choose(account, newPassword)) ? { kind: 'changed' } : { kind: 'wrong-password' };
  }

  async provePassword(accountId: AccountId, password: string, address: string): Promise<PasswordProof> {
    const { store, passwords, log } = this.#parts;
    const account = this.#usable(store.account(accountId));
    if (account === null) return { kind: 'wrong-password' };
    const retryAfterMs = this.#patience.begin(account.name, address);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };

    const matches = await passwords.matches(password, account.passwordHash);
    if (!matches || !this.#isAsBefore(account)) {
      log.warn({ event: 'password-refused', accountId, address }, 'Somebody signed in gave a wrong password');
      return { kind: 'wrong-password' };
    }
    this.#patience.succeeded(account.name, address);
    return { kind: 'right' };
  }

  /** Its owner's own password; false: its secrets have changed meanwhile. */
  async #choose(account: AccountRecord, password: string): Promise<boolean> {
    const { store, passwords, clock, log } = this.#parts;
    const { accountId, recoveryHash } = account;
    const passwordHash = await passwords.hash(password);
    if (!this.#isAsBefore(account)) return false;
    const change = { at: clock.now(), kind: 'password-changed', subject: accountId, by: accountId } as const;
    this.tellEnded(store.setPassword(accountId, { passwordHash, recoveryHash, passwordGiven: false }, change));
    log.info({ event: 'password-changed', accountId }, 'A password was changed by its owner');
    return true;
  }

  /** Sessions that somebody else has ended in the store. */
  tellEnded(sessionHashes: readonly string[]): void {
    for (const sessionHash of sessionHashes) this.#ended.tell(sessionHash);
  }

  onBegan(listener: (sessionHash: string) => void): () => void {
    return this.#began.add(listener);
  }

  onEnded(listener: (sessionHash: string) => void): () => void {
    return this.#ended.add(listener);
  }

  #usable(account: AccountRecord | null): AccountRecord | null {
    if (account === null || account.disabledAt !== null) return null;
    return account.demo && !this.#parts.loopbackDemo ? null : account;
  }

  /** Hashing takes its time: whether the account's secrets are still those that were compared. */
  #isAsBefore({ accountId, passwordHash, recoveryHash }: AccountRecord): boolean {
    const now = this.#usable(this.#parts.store.account(accountId));
    return now !== null && now.passwordHash === passwordHash && now.recoveryHash === recoveryHash;
  }

  #decoyHash(): Promise<string> {
    this.#decoy ??= this.#parts.passwords.hash(this.#parts.ids.token());
    return this.#decoy;
  }
}

function shortestAt(pairedPc: PairedPc | null): number {
  return pairedPc === null ? SHORTEST_PASSWORD : SHORTEST_AT_PAIRED_PC;
}

function memberOf(account: AccountRecord, session: SessionRecord): StaffMember {
  const { accountId, name, displayName, role } = account;
  const { tokenHash: sessionHash, endsAt, pairedPc } = session;
  return { accountId, name, displayName, role, sessionHash, endsAt, pairedPc };
}
