import type { AccountId } from '@motcua/protocol/vocabulary';
import { isGoodPin } from '../access/pin-rules.ts';
import type { Passwords } from '../ports/access-passwords.ts';
import type { PinProof, Pins, PinSetResult } from '../ports/access-pins.ts';
import type { Sessions } from '../ports/access-sessions.ts';
import type { AccessStore } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { isDemoFigure } from './first-accounts.ts';
import { SignInPatience } from './sign-in-patience.ts';

export type PinDeskParts = {
  readonly store: Pick<AccessStore, 'account' | 'pinHashOf' | 'setPin'>;
  readonly sessions: Pick<Sessions, 'provePassword'>;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly log: Logger;
};

/** AC16: sets PINs and compares them. Wrong ones are counted apart from passwords: neither opens the other's door. */
export class PinDesk implements Pins {
  readonly #parts: PinDeskParts;
  readonly #patience: SignInPatience;

  constructor(parts: PinDeskParts) {
    this.#parts = parts;
    this.#patience = new SignInPatience(parts.clock);
  }

  isSet(accountId: AccountId): boolean {
    return this.#parts.store.pinHashOf(accountId) !== null;
  }

  async set(accountId: AccountId, password: string, pin: string | null, address: string): Promise<PinSetResult> {
    const { store, sessions, passwords, clock, log } = this.#parts;
    const account = store.account(accountId);
    if (account !== null && isDemoFigure(account)) return { kind: 'demo-account' };
    if (pin !== null && !isGoodPin(pin)) return { kind: 'weak-pin' };
    const proof = await sessions.provePassword(accountId, password, address);
    if (proof.kind !== 'right') return proof;
    const pinHash = pin === null ? null : await passwords.hash(pin);
    // A new password ends the PIN, one that is set in the meantime too.
    if (store.account(accountId)?.passwordHash !== account?.passwordHash) return { kind: 'wrong-password' };
    store.setPin(accountId, pinHash, { at: clock.now(), kind: 'pin-changed', subject: accountId, by: accountId });
    log.info({ event: 'pin-changed', accountId }, 'Somebody set or took away their PIN');
    return { kind: 'set' };
  }

  async prove(accountId: AccountId, pin: string, address: string): Promise<PinProof> {
    const { store, passwords, log } = this.#parts;
    const stored = store.pinHashOf(accountId);
    if (stored === null) return { kind: 'wrong-pin' };
    const retryAfterMs = this.#patience.begin(accountId, address);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };
    const matches = await passwords.matches(pin, stored);
    if (!matches || store.pinHashOf(accountId) !== stored) {
      log.warn({ event: 'pin-refused', accountId, address }, 'A wrong PIN was given');
      return { kind: 'wrong-pin' };
    }
    this.#patience.succeeded(accountId, address);
    return { kind: 'right' };
  }
}
