import type { Unsubscribe } from './hub-link.ts';
import type { LinkSurroundings } from './link-options.ts';

/** Who wants to hear of something. One that throws is logged and keeps nobody else from hearing. */
export class Listeners<T> {
  readonly #all = new Set<(what: T) => void>();
  readonly #around: LinkSurroundings;

  constructor(around: LinkSurroundings) {
    this.#around = around;
  }

  add(listener: (what: T) => void): Unsubscribe {
    const own = (what: T) => listener(what);
    this.#all.add(own);
    return () => this.#all.delete(own);
  }

  tell(what: T): void {
    for (const listener of [...this.#all]) {
      try {
        listener(what);
      } catch (error) {
        this.#around.log('A listener of the hub link failed', { error: String(error) });
      }
    }
  }
}
