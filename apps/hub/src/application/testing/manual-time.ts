import type { Clock, Timers } from '../../ports/clock.ts';

type Alarm = { readonly at: number; readonly action: () => void };

/** Time that passes only when a test says so: hub time, monotonic time and timers together. */
export class ManualTime implements Clock, Timers {
  #now: number;
  readonly #startedAt: number;
  readonly #alarms = new Set<Alarm>();

  constructor(startAt = Date.parse('2026-11-23T08:00:00+07:00')) {
    this.#now = startAt;
    this.#startedAt = startAt;
  }

  now(): number {
    return this.#now;
  }

  monotonicMs(): number {
    return this.#now - this.#startedAt;
  }

  after(delayMs: number, action: () => void): () => void {
    const alarm = { at: this.#now + Math.max(0, delayMs), action };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Lets time pass, running what falls due in its order; promises settle in between. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await this.#settle();
    for (;;) {
      const due = [...this.#alarms].filter((alarm) => alarm.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#alarms.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.action();
      await this.#settle();
    }
    this.#now = until;
    await this.#settle();
  }

  /** Everything that is ready to go on has gone on. */
  async #settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}
