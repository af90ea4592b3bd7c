import type { AccountId } from '@motcua/protocol/vocabulary';
import type { PasswordProof } from './access-sessions.ts';

export type PinSetResult =
  | Exclude<PasswordProof, { kind: 'right' }>
  | { readonly kind: 'set' }
  | { readonly kind: 'demo-account' }
  | { readonly kind: 'weak-pin' };

export type PinProof =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong-pin' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

/** AC16: a short PIN of one's own, with which one comes back from a break, and nothing else. */
export interface Pins {
  isSet(accountId: AccountId): boolean;
  /** By the account's password; null takes it away. */
  set(accountId: AccountId, password: string, pin: string | null, address: string): Promise<PinSetResult>;
  prove(accountId: AccountId, pin: string, address: string): Promise<PinProof>;
}
