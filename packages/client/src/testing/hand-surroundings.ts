import type { CommandId } from '@motcua/protocol';
import type { LinkSurroundings } from '../link-options.ts';

/** Time that passes only when told, and a log that can be read. */
export class HandSurroundings {
  readonly lines: string[] = [];
  #nowMs = 0;
  #made = 0;
  readonly #timers = new Set<{ readonly atMs: number; readonly action: () => void }>();
  readonly all: LinkSurroundings = {
    fetch: () => Promise.reject(new Error('no network here')),
    monotonicMs: () => this.#nowMs,
    wallMs: () => 7,
    random: () => 0.5,
    newCommandId: () => `id-${(this.#made += 1)}` as CommandId,
    after: (delayMs, action) => {
      const timer = { atMs: this.#nowMs + delayMs, action };
      this.#timers.add(timer);
      return () => void this.#timers.delete(timer);
    },
    log: (message) => void this.lines.push(message),
  };

  /** Lets time pass, and runs what falls due on the way, in order. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
      if (!next) break;
      this.#timers.delete(next);
      this.#nowMs = next.atMs;
      next.action();
    }
    this.#nowMs = untilMs;
  }
}
