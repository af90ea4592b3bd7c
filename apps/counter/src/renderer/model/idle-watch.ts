import type { HubHttp, HttpResult } from '@motcua/client';
import { pageLockSchema, type PageLock } from '@motcua/protocol';

/** AC15: so long after the last act by hand; the hub's own figure, which decides, is the same. */
export const IDLE_LOCK_MS = 15 * 60_000;
/** So long before, the page says that it is about to lock. */
export const WARN_BEFORE_MS = 60_000;
/** The hub is told of acts by hand at most so often. */
const TELL_EVERY_MS = 20_000;

/** How the page stands to whoever may sit there. */
export type Sitting = { readonly kind: 'open' | 'locked' } | { readonly kind: 'soon'; readonly leftMs: number };

export type IdleWatchParts = {
  readonly http: Pick<HubHttp, 'ask'>;
  readonly monotonicMs: () => number;
  readonly onChange: () => void;
};

/** AC15: tells the hub that somebody acts by hand, and knows when nobody has for too long. */
export class IdleWatch {
  readonly #parts: IdleWatchParts;
  #locksAtMs: number;
  #isLocked = false;
  #toldAtMs: number | null = null;
  #isUntold = false;

  constructor(parts: IdleWatchParts) {
    this.#parts = parts;
    this.#locksAtMs = parts.monotonicMs() + IDLE_LOCK_MS;
    // The page may have been loaded anew, and the session may be locked.
    void this.#ask('GET', '/api/session/lock').then((result) => this.#take(result));
  }

  get sitting(): Sitting {
    if (this.#isLocked) return { kind: 'locked' };
    const leftMs = this.#locksAtMs - this.#parts.monotonicMs();
    return leftMs > WARN_BEFORE_MS ? { kind: 'open' } : { kind: 'soon', leftMs: Math.max(0, leftMs) };
  }

  /** Somebody has pressed a key, or touched or clicked the page. */
  hand(): void {
    const nowMs = this.#parts.monotonicMs();
    if (this.#isLocked) return;
    // The machine may have slept: then it is too late.
    if (nowMs >= this.#locksAtMs) return this.tick();
    this.#locksAtMs = nowMs + IDLE_LOCK_MS;
    this.#isUntold = true;
    this.#tellIfDue(nowMs);
  }

  tick(): void {
    const nowMs = this.#parts.monotonicMs();
    if (this.#isLocked) return;
    if (nowMs < this.#locksAtMs) return this.#tellIfDue(nowMs);
    this.#isLocked = true;
    this.#parts.onChange();
    // Somebody may be at another window of the same session.
    void this.#ask('GET', '/api/session/lock').then((result) => this.#take(result));
  }

  /** Opens the page by the password of whoever is signed in. */
  async unlock(password: string): Promise<HttpResult<PageLock>> {
    const result = await this.#ask('POST', '/api/session/unlock', { password });
    this.#take(result);
    return result;
  }

  #tellIfDue(nowMs: number): void {
    if (!this.#isUntold || (this.#toldAtMs !== null && nowMs - this.#toldAtMs < TELL_EVERY_MS)) return;
    this.#isUntold = false;
    this.#toldAtMs = nowMs;
    void this.#ask('POST', '/api/session/lock').then((result) => {
      if (result.kind === 'refused' && result.problem.code === 'session-locked') this.#lock();
      // The hub has to hear of it all the same.
      if (result.kind === 'no-answer') this.#isUntold = true;
    });
  }

  #take(result: HttpResult<PageLock>): void {
    if (result.kind !== 'ok') return;
    if (result.value.leftMs === 0) return this.#lock();
    this.#isLocked = false;
    this.#locksAtMs = this.#parts.monotonicMs() + result.value.leftMs;
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
