import type { AccountId, StaffRole } from '@motcua/protocol/vocabulary';
import { foldCode } from '../access/names.ts';
import {
  findPasswordProblem,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  type PasswordProblem,
} from '../access/password-rules.ts';
import type { Passwords } from '../ports/access-passwords.ts';
import type { AccessStore, AccountRecord } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import { ConfigError } from '../ports/errors.ts';
import type { Ids } from '../ports/ids.ts';
import { makePassword, makeRecoveryCode } from './recovery-code.ts';

export const ADMINISTRATOR_NAME = 'quantri';

export type FirstAccountsParts = {
  readonly store: AccessStore;
  readonly passwords: Passwords;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** To be shown once, and never again. `password` null: the user has set it. */
export type NewAdministrator = {
  readonly name: string;
  readonly password: string | null;
  readonly recoveryCode: string;
};

/**
 * Makes the administrator where there is none yet. `chosenPassword` null: one is generated. Returns null
 * when an administrator exists already; the chosen password is then not looked at. Throws `ConfigError`
 * in words when the chosen password is too weak.
 */
export async function ensureAdministrator(
  parts: FirstAccountsParts,
  chosenPassword: string | null,
): Promise<NewAdministrator | null> {
  const { store, passwords, ids, clock } = parts;
  if (store.accounts().some((account) => account.role === 'administrator' && !account.demo)) return null;
  if (chosenPassword !== null) {
    const problem = findPasswordProblem(chosenPassword, ADMINISTRATOR_NAME);
    if (problem !== null) throw new ConfigError(`MOTCUA_ADMIN_PASSWORD ${problemInWords(problem)}`);
  }
  const password = chosenPassword ?? makePassword(ids);
  const recoveryCode = makeRecoveryCode(ids);
  const account: AccountRecord = {
    accountId: ids.uuid() as AccountId,
    name: ADMINISTRATOR_NAME,
    displayName: 'Quản trị',
    role: 'administrator',
    passwordHash: await passwords.hash(password),
    passwordGiven: false,
    recoveryHash: await passwords.hash(foldCode(recoveryCode)),
    demo: false,
    createdAt: clock.now(),
    disabledAt: null,
  };
  store.addAccount(account, { at: account.createdAt, kind: 'account-created', subject: account.accountId, by: 'hub' });
  return { name: account.name, password: chosenPassword === null ? password : null, recoveryCode };
}

export type DemoAccount = { readonly name: string; readonly role: StaffRole };

const DEMO_ACCOUNTS = [
  { name: 'canbo', displayName: 'Cán bộ mẫu', role: 'officer' },
  { name: 'giamsat', displayName: 'Giám sát mẫu', role: 'supervisor' },
  { name: 'quantri-mau', displayName: 'Quản trị mẫu', role: 'administrator' },
] as const satisfies readonly { name: string; displayName: string; role: StaffRole }[];

/** Whether this is one of the demo's own accounts, whose sign-in stands on the terminal. */
export function isDemoFigure({ demo, name }: Pick<AccountRecord, 'demo' | 'name'>): boolean {
  return demo && DEMO_ACCOUNTS.some((figure) => figure.name === name);
}

/** Makes the demo's accounts, or gives them `password` where they have another one. All share it. */
export async function ensureDemoAccounts(parts: FirstAccountsParts, password: string): Promise<readonly DemoAccount[]> {
  await Promise.all(DEMO_ACCOUNTS.map((wanted) => ensureDemoAccount(parts, wanted, password)));
  return DEMO_ACCOUNTS.map(({ name, role }) => ({ name, role }));
}

async function ensureDemoAccount(
  parts: FirstAccountsParts,
  wanted: (typeof DEMO_ACCOUNTS)[number],
  password: string,
): Promise<void> {
  const { store, passwords, ids, clock } = parts;
  const account = store.accountNamed(wanted.name);
  if (account !== null && !account.demo) return;
  if (account !== null && (await passwords.matches(password, account.passwordHash))) return;
  const passwordHash = await passwords.hash(password);
  const at = clock.now();
  if (account !== null) {
    const { accountId } = account;
    const change = { at, kind: 'password-changed', subject: accountId, by: 'hub' } as const;
    store.setPassword(accountId, { passwordHash, recoveryHash: null, passwordGiven: false }, change);
    return;
  }
  const accountId = ids.uuid() as AccountId;
  store.addAccount(
    {
      ...wanted,
      accountId,
      passwordHash,
      passwordGiven: false,
      recoveryHash: null,
      demo: true,
      createdAt: at,
      disabledAt: null,
    },
    { at, kind: 'account-created', subject: accountId, by: 'hub' },
  );
}

function problemInWords(problem: PasswordProblem): string {
  switch (problem) {
    case 'too-short':
      return `is too short: at least ${SHORTEST_PASSWORD} characters are needed; a sentence is easy to remember.`;
    case 'too-long':
      return `is too long: at most ${LONGEST_PASSWORD} characters.`;
    case 'same-characters':
      return 'repeats the same few characters; a sentence is easy to remember.';
    case 'contains-name':
      return 'is hardly more than the account name; a sentence is easy to remember.';
    case 'tried-first':
      return 'is among those that are tried first; a sentence is easy to remember.';
  }
}
