type Planned = { readonly atMs: number; readonly delayMs: number; readonly action: () => void };

/** Time that passes only when told, for whatever plans by `after`. */
export class HandClock {
  #nowMs = 0;
  #planned: Planned[] = [];
  /** How long each action was to wait, in the order in which they were planned. */
  readonly delays: number[] = [];

  readonly monotonicMs = (): number => this.#nowMs;
  readonly after = (delayMs: number, action: () => void): void => {
    this.delays.push(delayMs);
    this.#planned.push({ atMs: this.#nowMs + delayMs, delayMs, action });
  };

  /** Runs what falls due, in order of time; between two actions whatever they have set going goes on. */
  async pass(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const next = this.#planned.filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.#planned = this.#planned.filter((planned) => planned !== next);
      this.#nowMs = next.atMs;
      next.action();
      await settled();
    }
    this.#nowMs = endMs;
    await settled();
  }

  /** This process stood still: nothing ran, and everything is due at once. */
  async standStill(ms: number): Promise<void> {
    this.#nowMs += ms;
    await this.pass(0);
  }
}

/** Messages between ports and reads of files take a few turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
