import type { AccountId } from '@motcua/protocol/vocabulary';
import { idleLeftMs, locksPanel } from '../access/idle-lock.ts';
import type { SessionLocks } from '../ports/access-locks.ts';
import type { PasswordProof, Sessions, StaffMember } from '../ports/access-sessions.ts';
import type { AccessStore } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import { StorageError } from '../ports/errors.ts';
import { SESSION_LASTS_MS } from './session-desk.ts';

/** So often at most an act by hand is written down, for the next start of the hub. */
export const HAND_KEPT_EVERY_MS = 5 * 60_000;

export type IdleSessionsParts = {
  readonly sessions: Pick<Sessions, 'provePassword' | 'onBegan' | 'onEnded'>;
  readonly store: Pick<AccessStore, 'sessionHands' | 'noteHand'>;
  readonly clock: Clock;
  /** Whether somebody holds a counter, open or on a break. */
  readonly holdsCounter: (accountId: AccountId) => boolean;
  /** DA2: whether the machine's clock was believed when the hub started. */
  readonly isClockTrusted: boolean;
};

/** By the steady clock. `keptMs`: when it was last written down. */
type Hand = { readonly atMs: number; readonly keptMs: number };

/**
 * AC15: when somebody last acted by hand in each session. While the hub runs, by the steady clock: no clock that is set
 * opens a page or locks it. Over a restart in hub time, from what was written down: never later than the act itself was,
 * so that a restart locks a few minutes early at most and opens nothing.
 */
export class IdleSessions implements SessionLocks {
  readonly #parts: IdleSessionsParts;
  /** A session that is not here is locked. */
  readonly #hands = new Map<string, Hand>();

  constructor(parts: IdleSessionsParts) {
    this.#parts = parts;
    this.#recall();
    parts.sessions.onBegan((sessionHash) => this.#began(sessionHash));
    parts.sessions.onEnded((sessionHash) => void this.#hands.delete(sessionHash));
  }

  leftMs(sessionHash: string): number {
    const hand = this.#hands.get(sessionHash);
    if (hand === undefined) return 0;
    const leftMs = idleLeftMs(hand.atMs, this.#parts.clock.monotonicMs());
    if (leftMs === 0) {
      this.#hands.delete(sessionHash);
      // Whatever the clocks say after a restart.
      this.#keep(sessionHash, null);
    }
    return leftMs;
  }

  isPanelLocked({ sessionHash, role, pairedPc, accountId }: Parameters<SessionLocks['isPanelLocked']>[0]): boolean {
    if (this.leftMs(sessionHash) > 0) return false;
    return locksPanel(role, pairedPc !== null, this.#parts.holdsCounter(accountId));
  }

  handAt(sessionHash: string): boolean {
    if (this.leftMs(sessionHash) === 0) return false;
    this.#note(sessionHash);
    return true;
  }

  async unlock({ accountId, sessionHash }: StaffMember, password: string, address: string): Promise<PasswordProof> {
    const proof = await this.#parts.sessions.provePassword(accountId, password, address);
    if (proof.kind === 'right') this.#note(sessionHash);
    return proof;
  }

  /** Of a time that is doubted, or yet to come, nobody can say how long ago it was: locked, whatever a later start makes of it. */
  #recall(): void {
    const { store, clock, isClockTrusted } = this.#parts;
    const [nowMs, now] = [clock.monotonicMs(), clock.now()];
    for (const { tokenHash, lastHandAt } of store.sessionHands()) {
      if (lastHandAt === null) continue;
      if (!isClockTrusted || lastHandAt > now) this.#keep(tokenHash, null);
      else this.#hands.set(tokenHash, { atMs: nowMs - (now - lastHandAt), keptMs: -Infinity });
    }
  }

  #note(sessionHash: string): void {
    const atMs = this.#parts.clock.monotonicMs();
    const keptMs = this.#hands.get(sessionHash)?.keptMs ?? -Infinity;
    const isDue = atMs - keptMs >= HAND_KEPT_EVERY_MS;
    this.#hands.set(sessionHash, { atMs, keptMs: isDue ? atMs : keptMs });
    if (isDue) this.#keep(sessionHash, this.#parts.clock.now());
  }

  /** Whoever signs in does so by hand; the session is kept with that already. */
  #began(sessionHash: string): void {
    const nowMs = this.#parts.clock.monotonicMs();
    for (const [hash, { atMs }] of this.#hands) {
      // It has ended by its time.
      if (nowMs - atMs > SESSION_LASTS_MS) this.#hands.delete(hash);
    }
    this.#hands.set(sessionHash, { atMs: nowMs, keptMs: nowMs });
  }

  /** A disk that is full keeps nobody from working: after a restart the session locks earlier, or by its time. */
  #keep(tokenHash: string, lastHandAt: number | null): void {
    try {
      this.#parts.store.noteHand({ tokenHash, lastHandAt });
    } catch (fault) {
      if (!(fault instanceof StorageError)) throw fault;
    }
  }
}
