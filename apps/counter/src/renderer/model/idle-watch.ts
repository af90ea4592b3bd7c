import type { HubHttp, HttpResult } from '@motcua/client';
import { pageLockSchema, type PageLock } from '@motcua/protocol';

/** AC15: so long after the last act by hand; the hub's own figure, which decides, is the same. */
export const IDLE_LOCK_MS = 15 * 60_000;
/** So long before, the page says that it is about to lock. */
export const WARN_BEFORE_MS = 60_000;
/** The hub is told of acts by hand at most so often. */
const TELL_EVERY_MS = 20_000;
/** What the hub has not heard by then it hears no more: it would count from then. */
const TELL_WITHIN_MS = 120_000;
/** The clock on the wall goes on while the machine sleeps, and the steady one may stand: from here on it did. */
const SLEPT_FROM_MS = 5_000;

/** How the page stands to whoever may sit there. `asking`: it was away, and only the hub knows. */
export type Sitting =
  { readonly kind: 'open' | 'locked' | 'asking' } | { readonly kind: 'soon'; readonly leftMs: number };

export type IdleWatchParts = {
  readonly http: Pick<HubHttp, 'ask'>;
  readonly monotonicMs: () => number;
  /** The clock on the wall, which anyone may set. */
  readonly wallMs: () => number;
  readonly onChange: () => void;
};

/** AC15: tells the hub that somebody acts by hand, and knows when nobody has for too long. */
export class IdleWatch {
  readonly #parts: IdleWatchParts;
  #locksAtMs: number;
  #isLocked = false;
  #isAsking = false;
  /** How far the wall was ahead of the steady clock when last looked at. */
  #wallAheadMs: number;
  #toldAtMs: number | null = null;
  /** The last act by hand that the hub has not heard of. */
  #untoldMs: number | null = null;

  constructor(parts: IdleWatchParts) {
    this.#parts = parts;
    this.#locksAtMs = parts.monotonicMs() + IDLE_LOCK_MS;
    this.#wallAheadMs = parts.wallMs() - parts.monotonicMs();
    // The page may have been loaded anew, and the session may be locked.
    this.lookAgain();
  }

  get sitting(): Sitting {
    if (this.#isLocked) return { kind: 'locked' };
    if (this.#isAsking) return { kind: 'asking' };
    const leftMs = this.#locksAtMs - this.#parts.monotonicMs();
    return leftMs > WARN_BEFORE_MS ? { kind: 'open' } : { kind: 'soon', leftMs: Math.max(0, leftMs) };
  }

  /** Somebody has pressed a key, or touched or clicked the page. */
  hand(): void {
    this.#noticeSleep();
    const nowMs = this.#parts.monotonicMs();
    if (this.#isLocked || this.#isAsking) return;
    // The machine may have slept: then it is too late.
    if (nowMs >= this.#locksAtMs) return this.tick();
    this.#locksAtMs = nowMs + IDLE_LOCK_MS;
    this.#untoldMs = nowMs;
    this.#tellIfDue(nowMs);
  }

  tick(): void {
    this.#noticeSleep();
    const nowMs = this.#parts.monotonicMs();
    if (this.#isLocked || this.#isAsking) return;
    if (nowMs < this.#locksAtMs) return this.#tellIfDue(nowMs);
    this.#isLocked = true;
    this.#parts.onChange();
    // Somebody may be at another window of the same session.
    this.lookAgain();
  }

  /** The page is seen again, or hears the hub again: the session may have been locked meanwhile. */
  lookAgain(): void {
    void this.#ask('GET', '/api/session/lock').then((result) => this.#take(result));
  }

  /**
   * A machine that has slept wakes with the page as it was, and its own count may have stood still. Nothing of it is shown
   * until the hub has said how it is; where no hub answers, what the clock on the wall says counts.
   */
  #noticeSleep(): void {
    const nowMs = this.#parts.monotonicMs();
    const aheadMs = this.#parts.wallMs() - nowMs;
    const sleptMs = aheadMs - this.#wallAheadMs;
    this.#wallAheadMs = aheadMs;
    if (sleptMs < SLEPT_FROM_MS || this.#isLocked) return;
    this.#locksAtMs -= sleptMs;
    this.#untoldMs = null;
    if (this.#isAsking || nowMs >= this.#locksAtMs) return;
    this.#isAsking = true;
    this.#parts.onChange();
    void this.#ask('GET', '/api/session/lock').then((result) => {
      this.#isAsking = false;
      this.#take(result);
      this.#parts.onChange();
    });
  }

  /** Opens the page by the password of whoever is signed in. */
  async unlock(password: string): Promise<HttpResult<PageLock>> {
    const result = await this.#ask('POST', '/api/session/unlock', { password });
    this.#take(result);
    return result;
  }

  #tellIfDue(nowMs: number): void {
    const handMs = this.#untoldMs;
    if (handMs === null || (this.#toldAtMs !== null && nowMs - this.#toldAtMs < TELL_EVERY_MS)) return;
    this.#untoldMs = null;
    if (nowMs - handMs > TELL_WITHIN_MS) return;
    this.#toldAtMs = nowMs;
    void this.#ask('POST', '/api/session/lock').then((result) => {
      if (result.kind === 'refused' && result.problem.code === 'session-locked') this.#lock();
      // The hub has to hear of it all the same.
      if (result.kind === 'no-answer') this.#untoldMs ??= handMs;
    });
  }

  #take(result: HttpResult<PageLock>): void {
    if (result.kind !== 'ok') return;
    if (result.value.leftMs === 0) return this.#lock();
    this.#isLocked = false;
    const handMs = this.#untoldMs ?? -Infinity;
    this.#locksAtMs = Math.max(this.#parts.monotonicMs() + result.value.leftMs, handMs + IDLE_LOCK_MS);
    this.#parts.onChange();
  }

  #lock(): void {
    this.#isLocked = true;
    this.#parts.onChange();
  }

  #ask(method: 'GET' | 'POST', path: string, content: object | null = null): Promise<HttpResult<PageLock>> {
    return this.#parts.http.ask(method, path, content, (answer) => pageLockSchema.parse(answer));
  }
}
