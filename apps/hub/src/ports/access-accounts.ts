import type { AccountId } from '@motcua/protocol/vocabulary';
import type { Account, AccountChange, NewAccount } from '@motcua/protocol';
import type { PasswordProblem } from '../access/password-rules.ts';

/** `password`: the one that the hub made, to be shown once; null where it was chosen. */
export type AccountAddition =
  | { readonly kind: 'added'; readonly account: Account; readonly password: string | null }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'weak-password'; readonly problem: PasswordProblem };

export type PasswordGift =
  | { readonly kind: 'given'; readonly password: string | null }
  | { readonly kind: 'weak-password'; readonly problem: PasswordProblem }
  | { readonly kind: 'own-account' }
  | { readonly kind: 'unknown-account' }
  | { readonly kind: 'demo-account' };

export type AccountDisabling = 'disabled' | 'unknown-account' | 'last-administrator' | 'demo-account';

export type AccountChanging = 'changed' | 'unknown-account' | 'last-administrator' | 'demo-account';

export type AccountEnabling =
  { readonly kind: 'enabled'; readonly password: string } | { readonly kind: 'unknown-account' };

/**
 * The accounts of the staff, for administrators. `by`: who asks. The demo's administrator sees and changes
 * the demo's accounts only, and a real one real accounts only.
 */
export interface Accounts {
  list(by: AccountId): readonly Account[];
  add(wanted: NewAccount, by: AccountId): Promise<AccountAddition>;
  /** `password` null: one is made. Ends the account's sessions. Nobody's own: that is `Sessions.changePassword`, by the old one. */
  givePassword(accountId: AccountId, password: string | null, by: AccountId): Promise<PasswordGift>;
  /** The account signs in no more, and its sessions end. */
  disable(accountId: AccountId, by: AccountId): AccountDisabling;
  /** Another name shown, another role. Another role ends the account's sessions. */
  change(accountId: AccountId, wanted: AccountChange, by: AccountId): AccountChanging;
  /** A disabled account signs in again, with a password that is made and shown once. */
  enable(accountId: AccountId, by: AccountId): Promise<AccountEnabling>;
}
