import { foldCode, foldName } from '../access/names.ts';
import type { AccountRecord } from '../ports/access-store.ts';
import { isDemoFigure, type FirstAccountsParts } from './first-accounts.ts';
import { makePassword, makeRecoveryCode } from './recovery-code.ts';

/** `password` and `recoveryCode` are to be shown once, and never again. */
export type AdministratorReset =
  | { readonly kind: 'reset'; readonly name: string; readonly password: string; readonly recoveryCode: string }
  /** `administrators`: the names that could be meant. */
  | { readonly kind: 'unknown-administrator'; readonly administrators: readonly string[] }
  | { readonly kind: 'demo-account' };

/**
 * AC6, at the hub's own console: whoever may read its database may let an administrator in again. Sets a new password
 * and a new recovery code, ends the account's sessions, and records that the hub did it, for all staff to read for a day.
 */
export async function resetAdministrator(parts: FirstAccountsParts, name: string): Promise<AdministratorReset> {
  const { store, passwords, ids, clock } = parts;
  const account = store.accountNamed(foldName(name));
  if (account === null || !isActiveAdministrator(account)) {
    const administrators = store.accounts().filter((each) => isActiveAdministrator(each) && !isDemoFigure(each));
    return { kind: 'unknown-administrator', administrators: administrators.map((each) => each.name) };
  }
  if (isDemoFigure(account)) return { kind: 'demo-account' };
  const [password, recoveryCode] = [makePassword(ids), makeRecoveryCode(ids)];
  const [passwordHash, recoveryHash] = await Promise.all([
    passwords.hash(password),
    passwords.hash(foldCode(recoveryCode)),
  ]);
  const { accountId } = account;
  const change = { at: clock.now(), kind: 'password-recovered', subject: accountId, by: 'hub' } as const;
  store.setPassword(accountId, { passwordHash, recoveryHash, passwordGiven: true }, change);
  return { kind: 'reset', name: account.name, password, recoveryCode };
}

function isActiveAdministrator({ role, disabledAt }: AccountRecord): boolean {
  return role === 'administrator' && disabledAt === null;
}
