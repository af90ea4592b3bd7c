import type { PageFault } from './page-fault.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';

/** How often the page is asked whether it lives, and how long it may be silent. */
const PING_EVERY_MS = 2_000;
const SILENT_FOR_MS = 5_000;
/** From the end of the load to the page's own word that it shows something. A slow PC takes two seconds. */
const DRAWN_WITHIN_MS = 7_000;
/** So many answers in a row without anything on the page, six seconds at most: it has lost what it showed. */
const MOST_EMPTY = 3;

export type PageWatchParts = {
  readonly around: Pick<ShellSurroundings, 'monotonicMs' | 'after'>;
  /** Asks the page; what it answers comes in as `alive` or `empty`. */
  readonly ping: () => void;
  readonly onFault: (fault: PageFault, fields: Record<string, unknown>) => void;
};

/**
 * AP4: watches one page from its load on. Electron's own `unresponsive` comes only when somebody touches a page that hangs
 * (https://www.electronjs.org/docs/latest/api/web-contents#event-unresponsive), so the page is asked all the time.
 */
export class PageWatch {
  readonly #parts: PageWatchParts;
  /** Grows with every page: what was planned for an earlier one does nothing. */
  #page = 0;
  /** Grows with each time that something is to be drawn by: only the last one counts. */
  #expected = 0;
  #heardMs: number | null = null;
  #isDrawn = false;
  #empty = 0;

  constructor(parts: PageWatchParts) {
    this.#parts = parts;
  }

  /** A page has begun, by this program's will or by its own: what the one before it had drawn is gone. */
  opened(): void {
    this.#forgetShown();
    if (this.#heardMs === null) return;
    this.#hear();
    this.#expectDrawn();
  }

  /** A page has been loaded: it has to draw itself in time. It may have done so already, for its letters may come later. */
  loaded(): void {
    this.#page += 1;
    this.#expectDrawn();
    this.#heardMs = this.#parts.around.monotonicMs();
    this.#askLater(this.#page);
  }

  drawn(): void {
    this.#isDrawn = true;
    this.alive();
  }

  alive(): void {
    this.#empty = 0;
    this.#hear();
  }

  /** It lives, and shows nothing. Until it has drawn itself it has its own time for that. */
  empty(): void {
    this.#hear();
    this.#empty = this.#isDrawn ? this.#empty + 1 : 0;
    if (this.#empty >= MOST_EMPTY) this.#end('blank', { afterItWasDrawn: true });
  }

  /** The page is gone, or another one is on its way: nobody waits for this one. */
  over(): void {
    this.#page += 1;
    this.#heardMs = null;
    this.#forgetShown();
  }

  #hear(): void {
    if (this.#heardMs !== null) this.#heardMs = this.#parts.around.monotonicMs();
  }

  #forgetShown(): void {
    this.#isDrawn = false;
    this.#empty = 0;
  }

  #expectDrawn(): void {
    const page = this.#page;
    const expected = ++this.#expected;
    this.#parts.around.after(DRAWN_WITHIN_MS, () => {
      if (page !== this.#page || expected !== this.#expected || this.#isDrawn) return;
      this.#end('blank', { afterMs: DRAWN_WITHIN_MS });
    });
  }

  #askLater(page: number): void {
    const { around, ping } = this.#parts;
    const askedMs = around.monotonicMs();
    around.after(PING_EVERY_MS, () => {
      if (page !== this.#page || this.#heardMs === null) return;
      const nowMs = around.monotonicMs();
      // This very process stood still, or the machine slept: the page had no chance to answer.
      if (nowMs - askedMs > 2 * PING_EVERY_MS) this.#heardMs = nowMs;
      const silentMs = nowMs - this.#heardMs;
      if (silentMs >= SILENT_FOR_MS) return this.#end('hang', { silentMs: Math.round(silentMs) });
      ping();
      this.#askLater(page);
    });
  }

  #end(fault: PageFault, fields: Record<string, unknown>): void {
    this.over();
    this.#parts.onFault(fault, fields);
  }
}
