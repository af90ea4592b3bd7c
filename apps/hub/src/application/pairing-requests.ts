import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { PairingStarted } from '@motcua/protocol';
import type { PairingAsk } from '../ports/access-pairing.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';

export const PAIRING_LASTS_MS = 10 * 60_000;
/** At least so long after the confirmation: whoever showed the code asks again meanwhile. */
const CONFIRMED_LASTS_MS = 60_000;
const CODE_LENGTH = 6;
const MOST_PENDING = 50;
/** Of one address; a further request takes the place of its oldest. */
const MOST_OF_ADDRESS = 10;

export type PairingRequestRecord = PairingAsk & {
  readonly requestId: string;
  readonly code: string;
  readonly secretHash: string;
  readonly expiresMs: number;
  readonly expiresAt: number;
  /** Who let it in, and under which name; null while it waits. */
  readonly confirmed: { readonly deviceId: DeviceId; readonly name: string; readonly by: string } | null;
  /** What it has been given; null: nothing yet. */
  readonly token: string | null;
};

/** Devices that ask to be paired now: in memory, few, and forgotten after ten minutes. */
export class PairingRequests {
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #all = new Map<string, PairingRequestRecord>();

  constructor(ids: Ids, clock: Clock) {
    this.#ids = ids;
    this.#clock = clock;
  }

  open(ask: PairingAsk): { kind: 'started'; started: PairingStarted } | { kind: 'full'; retryAfterMs: number } {
    this.#forgetExpired();
    const ofAddress = this.waiting().filter((request) => request.address === ask.address);
    if (ofAddress.length >= MOST_OF_ADDRESS && ofAddress[0]) this.#all.delete(ofAddress[0].requestId);
    const waiting = this.waiting();
    const [oldest] = waiting;
    if (waiting.length >= MOST_PENDING && oldest) {
      return { kind: 'full', retryAfterMs: Math.max(1, Math.ceil(oldest.expiresMs - this.#clock.monotonicMs())) };
    }
    const requestId = this.#ids.uuid();
    const secret = this.#ids.token();
    const code = this.#newCode();
    const expiresAt = this.#clock.now() + PAIRING_LASTS_MS;
    const expiresMs = this.#clock.monotonicMs() + PAIRING_LASTS_MS;
    const secretHash = this.#ids.hashOf(secret);
    this.#all.set(requestId, {
      ...ask,
      requestId,
      code,
      secretHash,
      expiresAt,
      expiresMs,
      ...{ confirmed: null, token: null },
    });
    return { kind: 'started', started: { requestId, code, secret, expiresAt } };
  }

  find(requestId: string, secret: string): PairingRequestRecord | null {
    this.#forgetExpired();
    const request = this.#all.get(requestId);
    // Both sides are hashes, so that the time taken says nothing about the secret.
    return request !== undefined && request.secretHash === this.#ids.hashOf(secret) ? request : null;
  }

  /** Those that no one has let in yet, oldest first. */
  waiting(): readonly PairingRequestRecord[] {
    this.#forgetExpired();
    return [...this.#all.values()].filter((request) => request.confirmed === null);
  }

  /**
   * Lets in whoever shows `code`. A code works once: the same confirmation again, pressed twice or sent again after a lost
   * answer, is that once. Null: nobody shows it.
   */
  confirm(code: string, name: string, by: string): DeviceId | null {
    this.#forgetExpired();
    const request = [...this.#all.values()].find((each) => each.code === code);
    if (request === undefined) return null;
    const { confirmed } = request;
    if (confirmed !== null) return confirmed.name === name && confirmed.by === by ? confirmed.deviceId : null;
    const deviceId = this.#ids.uuid() as DeviceId;
    const expiresMs = Math.max(request.expiresMs, this.#clock.monotonicMs() + CONFIRMED_LASTS_MS);
    this.#all.set(request.requestId, { ...request, expiresMs, confirmed: { deviceId, name, by } });
    return deviceId;
  }

  /** Kept with what it was given until it expires: that answer may be lost on its way. */
  give(request: PairingRequestRecord, token: string): void {
    this.#all.set(request.requestId, { ...request, token });
  }

  #newCode(): string {
    for (;;) {
      const code = this.#ids.readableCode(CODE_LENGTH);
      if (![...this.#all.values()].some((request) => request.code === code)) return code;
    }
  }

  #forgetExpired(): void {
    const nowMs = this.#clock.monotonicMs();
    for (const request of this.#all.values()) if (request.expiresMs <= nowMs) this.#all.delete(request.requestId);
  }
}
