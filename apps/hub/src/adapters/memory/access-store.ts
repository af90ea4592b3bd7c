import type { AccountId, DeviceId } from '@motcua/protocol/vocabulary';
import type {
  AccessChange,
  AccessStore,
  AccountFacts,
  AccountRecord,
  AccountSecrets,
  DeviceRecord,
  SessionHand,
  SessionRecord,
} from '../../ports/access-store.ts';
import { StorageError } from '../../ports/errors.ts';

/** Accounts, sessions and devices for as long as the process lives. */
export class MemoryAccessStore implements AccessStore {
  readonly #accounts = new Map<AccountId, AccountRecord>();
  readonly #pins = new Map<AccountId, string>();
  readonly #sessions = new Map<string, SessionRecord>();
  readonly #hands = new Map<string, number | null>();
  readonly #devices = new Map<DeviceId, DeviceRecord>();
  readonly #changes: AccessChange[] = [];

  accounts(): readonly AccountRecord[] {
    return [...this.#accounts.values()];
  }

  accountNamed(name: string): AccountRecord | null {
    return this.accounts().find((account) => account.name === name) ?? null;
  }

  account(accountId: AccountId): AccountRecord | null {
    return this.#accounts.get(accountId) ?? null;
  }

  addAccount(account: AccountRecord, change: AccessChange): void {
    if (this.accountNamed(account.name) !== null || this.#accounts.has(account.accountId)) throw taken(account.name);
    this.#accounts.set(account.accountId, account);
    this.#changes.push(change);
  }

  setPassword(accountId: AccountId, secrets: AccountSecrets, change: AccessChange): readonly string[] {
    const account = this.#accounts.get(accountId);
    if (account !== undefined) this.#accounts.set(accountId, { ...account, ...secrets });
    this.#pins.delete(accountId);
    this.#changes.push(change);
    return this.#endSessionsOf(accountId);
  }

  disableAccount(accountId: AccountId, at: number, change: AccessChange): readonly string[] {
    const account = this.#accounts.get(accountId);
    if (account !== undefined) this.#accounts.set(accountId, { ...account, disabledAt: account.disabledAt ?? at });
    this.#changes.push(change);
    return this.#endSessionsOf(accountId);
  }

  changeAccount(accountId: AccountId, facts: AccountFacts, change: AccessChange): readonly string[] {
    const account = this.#accounts.get(accountId);
    if (account !== undefined) this.#accounts.set(accountId, { ...account, ...facts });
    this.#changes.push(change);
    return account?.role === facts.role ? [] : this.#endSessionsOf(accountId);
  }

  enableAccount(accountId: AccountId, passwordHash: string, change: AccessChange): void {
    const account = this.#accounts.get(accountId);
    if (account !== undefined) {
      const secrets = { passwordHash, recoveryHash: null, passwordGiven: true };
      this.#accounts.set(accountId, { ...account, ...secrets, disabledAt: null });
    }
    this.#pins.delete(accountId);
    this.#changes.push(change);
  }

  pinHashOf(accountId: AccountId): string | null {
    return this.#pins.get(accountId) ?? null;
  }

  setPin(accountId: AccountId, pinHash: string | null, change: AccessChange): void {
    if (pinHash === null) this.#pins.delete(accountId);
    else this.#pins.set(accountId, pinHash);
    this.#changes.push(change);
  }

  addSession(session: SessionRecord): void {
    if (this.#sessions.has(session.tokenHash) || !this.#accounts.has(session.accountId)) throw taken('session');
    this.#sessions.set(session.tokenHash, session);
    this.#hands.set(session.tokenHash, session.startedAt);
  }

  moveSessions(byMs: number): void {
    for (const [tokenHash, session] of this.#sessions) {
      const { startedAt, endsAt } = session;
      this.#sessions.set(tokenHash, { ...session, startedAt: startedAt + byMs, endsAt: endsAt + byMs });
      const handAt = this.#hands.get(tokenHash) ?? null;
      this.#hands.set(tokenHash, handAt === null ? null : handAt + byMs);
    }
  }

  sessionHands(): readonly SessionHand[] {
    return [...this.#sessions.keys()].map((tokenHash) => ({
      tokenHash,
      lastHandAt: this.#hands.get(tokenHash) ?? null,
    }));
  }

  noteHand({ tokenHash, lastHandAt }: SessionHand): void {
    if (this.#sessions.has(tokenHash)) this.#hands.set(tokenHash, lastHandAt);
  }

  session(tokenHash: string): SessionRecord | null {
    return this.#sessions.get(tokenHash) ?? null;
  }

  hasSession(accountId: AccountId, at: number): boolean {
    return [...this.#sessions.values()].some((session) => session.accountId === accountId && session.endsAt > at);
  }

  endSession(tokenHash: string): void {
    this.#sessions.delete(tokenHash);
  }

  endSessionsAt(pairedPc: DeviceId): readonly string[] {
    const ended = [...this.#sessions.values()].filter((session) => session.pairedPc === pairedPc);
    for (const { tokenHash } of ended) this.#sessions.delete(tokenHash);
    return ended.map(({ tokenHash }) => tokenHash);
  }

  forgetSessionsEndedBefore(at: number): void {
    for (const { tokenHash, endsAt } of this.#sessions.values()) if (endsAt < at) this.#sessions.delete(tokenHash);
  }

  devices(): readonly DeviceRecord[] {
    return [...this.#devices.values()];
  }

  deviceWithToken(tokenHash: string): DeviceRecord | null {
    return this.devices().find((device) => device.tokenHash === tokenHash) ?? null;
  }

  addDevice(device: DeviceRecord, change: AccessChange): void {
    if (this.#devices.has(device.deviceId) || this.deviceWithToken(device.tokenHash) !== null) throw taken(device.name);
    this.#devices.set(device.deviceId, device);
    this.#changes.push(change);
  }

  revokeDevice(deviceId: DeviceId, at: number, change: AccessChange): void {
    const device = this.#devices.get(deviceId);
    if (device !== undefined) this.#devices.set(deviceId, { ...device, revokedAt: device.revokedAt ?? at });
    this.#changes.push(change);
  }

  recoveriesSince(at: number, limit: number): readonly AccessChange[] {
    const isOne = (change: AccessChange) => change.kind === 'password-recovered' && change.at > at;
    return this.#changes.toReversed().filter(isOne).slice(0, limit);
  }

  changes(limit: number): readonly AccessChange[] {
    return this.#changes.toReversed().slice(0, limit);
  }

  #endSessionsOf(accountId: AccountId): readonly string[] {
    const ended = [...this.#sessions.values()].filter((session) => session.accountId === accountId);
    for (const { tokenHash } of ended) this.#sessions.delete(tokenHash);
    return ended.map((session) => session.tokenHash);
  }
}

function taken(what: string): StorageError {
  return new StorageError(`Nothing was stored: ${what} exists already.`, 'before-commit', { cause: undefined });
}
