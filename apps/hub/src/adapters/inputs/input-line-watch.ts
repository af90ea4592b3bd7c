import type { LineStatus } from '@motcua/wires';
import type { InputLineStatus } from '../../ports/input-devices.ts';

/** Turns what the wire knows, by its own clock, into what people are told: since when in hub time. */
export class InputLineWatch {
  readonly #now: () => number;
  readonly #listeners: (() => void)[] = [];
  #seen: { readonly state: string; readonly since: number } | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be called at each change, so that the times are right. */
  look({ state, lastError, counts }: LineStatus): InputLineStatus {
    if (this.#seen?.state !== state) this.#seen = { state, since: this.#now() };
    const { opened, lost, failedOpenings, bytesIn } = counts;
    return { state, since: this.#seen.since, lastError, counts: { opened, lost, failedOpenings, bytesIn } };
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(status: LineStatus): void {
    this.look(status);
    for (const listener of this.#listeners) listener();
  }
}
