import type { AccountId } from '@motcua/protocol/vocabulary';
import type { Account, AccountChange, NewAccount } from '@motcua/protocol';
import { foldName } from '../access/names.ts';
import { findPasswordProblem } from '../access/password-rules.ts';
import type {
  AccountAddition,
  AccountChanging,
  AccountDisabling,
  AccountEnabling,
  Accounts,
  PasswordGift,
} from '../ports/access-accounts.ts';
import type { Passwords } from '../ports/access-passwords.ts';
import type { AccessStore, AccountRecord } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import { isDemoFigure } from './first-accounts.ts';
import { makePassword } from './recovery-code.ts';

export type AccountDeskParts = {
  readonly store: AccessStore;
  readonly passwords: Passwords;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Logger;
  /** These sessions, by their hashes, have ended before their time. */
  readonly sessionsEnded: (sessionHashes: readonly string[]) => void;
};

/** Where administrators make, help out and remove the accounts of the staff. */
export class AccountDesk implements Accounts {
  readonly #parts: AccountDeskParts;

  constructor(parts: AccountDeskParts) {
    this.#parts = parts;
  }

  list(by: AccountId): readonly Account[] {
    return this.#ofTheSameKind(by).map(shown);
  }

  async add(wanted: NewAccount, by: AccountId): Promise<AccountAddition> {
    const { store, passwords, ids, clock, log } = this.#parts;
    const name = foldName(wanted.name);
    const problem = wanted.password === null ? null : findPasswordProblem(wanted.password, name);
    if (problem !== null) return { kind: 'weak-password', problem };
    const made = wanted.password === null ? makePassword(ids) : null;
    const passwordHash = await passwords.hash(made ?? wanted.password ?? '');
    // Looked at only now: while the hash was made somebody else may have taken the name.
    if (store.accountNamed(name) !== null) return { kind: 'name-taken' };
    const account: AccountRecord = {
      accountId: ids.uuid() as AccountId,
      name,
      displayName: tidied(wanted.displayName),
      role: wanted.role,
      passwordHash,
      passwordGiven: true,
      recoveryHash: null,
      // What the demo's administrator makes belongs to the demo, and is unknown anywhere else.
      demo: store.account(by)?.demo ?? true,
      createdAt: clock.now(),
      disabledAt: null,
    };
    const { accountId, role, createdAt } = account;
    store.addAccount(account, { at: createdAt, kind: 'account-created', subject: accountId, by });
    log.info({ event: 'account-created', accountId, role, by }, 'Account created');
    return { kind: 'added', account: shown(account), password: made };
  }

  async givePassword(accountId: AccountId, password: string | null, by: AccountId): Promise<PasswordGift> {
    const { store, passwords, ids, clock, log, sessionsEnded } = this.#parts;
    // AC13: whoever finds an administrator's page open would own the account.
    if (accountId === by) return { kind: 'own-account' };
    const found = this.#changeable(accountId, by);
    if (typeof found === 'string') return { kind: found };
    const problem = password === null ? null : findPasswordProblem(password, found.name);
    if (problem !== null) return { kind: 'weak-password', problem };
    const made = password === null ? makePassword(ids) : null;
    const passwordHash = await passwords.hash(made ?? password ?? '');
    const account = this.#changeable(accountId, by);
    if (typeof account === 'string') return { kind: account };
    const change = { at: clock.now(), kind: 'password-changed', subject: accountId, by } as const;
    const secrets = { passwordHash, recoveryHash: account.recoveryHash, passwordGiven: true };
    sessionsEnded(store.setPassword(accountId, secrets, change));
    log.warn({ event: 'password-changed', accountId, by }, 'An administrator gave a new password');
    return { kind: 'given', password: made };
  }

  disable(accountId: AccountId, by: AccountId): AccountDisabling {
    const { store, clock, log, sessionsEnded } = this.#parts;
    const account = this.#changeable(accountId, by);
    if (typeof account === 'string') return account;
    if (this.#isLastAdministrator(accountId, by)) return 'last-administrator';
    const at = clock.now();
    sessionsEnded(store.disableAccount(accountId, at, { at, kind: 'account-disabled', subject: accountId, by }));
    log.warn({ event: 'account-disabled', accountId, by }, 'Account disabled');
    return 'disabled';
  }

  change(accountId: AccountId, wanted: AccountChange, by: AccountId): AccountChanging {
    const { store, clock, log, sessionsEnded } = this.#parts;
    const account = this.#changeable(accountId, by);
    if (typeof account === 'string') return account;
    const { role } = wanted;
    if (role !== 'administrator' && this.#isLastAdministrator(accountId, by)) return 'last-administrator';
    const facts = { displayName: tidied(wanted.displayName), role };
    if (facts.displayName === account.displayName && role === account.role) return 'changed';
    const change = { at: clock.now(), kind: 'account-changed', subject: accountId, by } as const;
    sessionsEnded(store.changeAccount(accountId, facts, change));
    log.warn({ event: 'account-changed', accountId, from: account.role, to: role, by }, 'Account changed');
    return 'changed';
  }

  async enable(accountId: AccountId, by: AccountId): Promise<AccountEnabling> {
    const { store, passwords, ids, clock, log } = this.#parts;
    const isDisabled = () =>
      this.#ofTheSameKind(by).some((one) => one.accountId === accountId && one.disabledAt !== null);
    if (!isDisabled()) return { kind: 'unknown-account' };
    const password = makePassword(ids);
    const passwordHash = await passwords.hash(password);
    // While the hash was made somebody else may have enabled it: their password is the one that was handed over.
    if (!isDisabled()) return { kind: 'unknown-account' };
    store.enableAccount(accountId, passwordHash, { at: clock.now(), kind: 'account-enabled', subject: accountId, by });
    log.warn({ event: 'account-enabled', accountId, by }, 'Account enabled again');
    return { kind: 'enabled', password };
  }

  #isLastAdministrator(accountId: AccountId, by: AccountId): boolean {
    const administrators = this.#ofTheSameKind(by).filter(isActiveAdministrator);
    return administrators.every((administrator) => administrator.accountId === accountId);
  }

  /** Real accounts for a real administrator, the demo's for the demo's. */
  #ofTheSameKind(by: AccountId): readonly AccountRecord[] {
    const { store } = this.#parts;
    const demo = store.account(by)?.demo;
    return store.accounts().filter((account) => account.demo === demo);
  }

  #changeable(accountId: AccountId, by: AccountId): AccountRecord | 'unknown-account' | 'demo-account' {
    const account = this.#ofTheSameKind(by).find((known) => known.accountId === accountId);
    if (account === undefined || account.disabledAt !== null) return 'unknown-account';
    return isDemoFigure(account) ? 'demo-account' : account;
  }
}

function tidied(name: string): string {
  return name.normalize('NFC').trim();
}

function isActiveAdministrator({ role, disabledAt }: AccountRecord): boolean {
  return role === 'administrator' && disabledAt === null;
}

function shown(account: AccountRecord): Account {
  const { accountId, name, displayName, role, createdAt, disabledAt } = account;
  return { accountId, name, displayName, role, createdAt, disabledAt, fixed: isDemoFigure(account) };
}
