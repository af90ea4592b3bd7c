import type { WireTimers } from '../wire-timers.ts';

/** Something that is done again and again until it is stopped. */
export class Repetition {
  readonly #timers: Pick<WireTimers, 'after'>;
  readonly #everyMs: number;
  #cancel: () => void = () => undefined;

  constructor(timers: Pick<WireTimers, 'after'>, everyMs: number) {
    this.#timers = timers;
    this.#everyMs = everyMs;
  }

  /** Instead of what was repeated before; the first time after the pause. */
  begin(action: () => void): void {
    this.stop();
    this.#cancel = this.#timers.after(this.#everyMs, () => {
      action();
      this.begin(action);
    });
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
  }
}
