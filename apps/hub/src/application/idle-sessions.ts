import { idleLeftMs } from '../access/idle-lock.ts';
import type { SessionLocks } from '../ports/access-locks.ts';
import type { PasswordProof, Sessions, StaffMember } from '../ports/access-sessions.ts';
import type { Clock } from '../ports/clock.ts';
import { SESSION_LASTS_MS } from './session-desk.ts';

/**
 * AC15: when somebody last acted by hand in each session. Kept in memory and by the steady clock: no clock that is set
 * opens a page or locks it. A session from before a restart counts from the restart, which nobody at a page can bring about.
 */
export class IdleSessions implements SessionLocks {
  readonly #sessions: Pick<Sessions, 'provePassword'>;
  readonly #clock: Pick<Clock, 'monotonicMs'>;
  readonly #openedMs: number;
  readonly #lastHands = new Map<string, number>();

  constructor(sessions: Pick<Sessions, 'provePassword' | 'onBegan' | 'onEnded'>, clock: Pick<Clock, 'monotonicMs'>) {
    this.#sessions = sessions;
    this.#clock = clock;
    this.#openedMs = clock.monotonicMs();
    sessions.onBegan((sessionHash) => this.#began(sessionHash));
    sessions.onEnded((sessionHash) => void this.#lastHands.delete(sessionHash));
  }

  leftMs(sessionHash: string): number {
    return idleLeftMs(this.#lastHands.get(sessionHash) ?? this.#openedMs, this.#clock.monotonicMs());
  }

  handAt(sessionHash: string): boolean {
    if (this.leftMs(sessionHash) === 0) return false;
    this.#lastHands.set(sessionHash, this.#clock.monotonicMs());
    return true;
  }

  async unlock({ accountId, sessionHash }: StaffMember, password: string, address: string): Promise<PasswordProof> {
    const proof = await this.#sessions.provePassword(accountId, password, address);
    if (proof.kind === 'right') this.#lastHands.set(sessionHash, this.#clock.monotonicMs());
    return proof;
  }

  /** Whoever signs in does so by hand. */
  #began(sessionHash: string): void {
    const nowMs = this.#clock.monotonicMs();
    for (const [hash, atMs] of this.#lastHands) {
      // It has ended by its time.
      if (nowMs - atMs > SESSION_LASTS_MS) this.#lastHands.delete(hash);
    }
    this.#lastHands.set(sessionHash, nowMs);
  }
}
