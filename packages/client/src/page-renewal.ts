import type { HubLink, LinkState, Unsubscribe } from './hub-link.ts';
import type { LinkSurroundings } from './link-options.ts';

/** UI7: why the page should be loaded anew: the hub has other pages now, or a part of this one could not be fetched. */
export type RenewalReason = 'new-pages' | 'part-missing';

export type RenewalParts = Pick<LinkSurroundings, 'after' | 'random'> & {
  readonly link: Pick<HubLink, 'state' | 'onState'>;
  /** The files that this page was made of. */
  readonly made: ReadonlySet<string>;
  /** The files that the hub's page is made of now; null: it does not say. */
  readonly askMade: () => Promise<readonly string[] | null>;
  /** What this tab was loaded anew for last, and how long ago. `keep`: whether it is kept. */
  readonly memory: {
    readonly kept: () => { readonly what: string; readonly agoMs: number } | null;
    readonly keep: (what: string) => boolean;
  };
  /** Whether loading anew disturbs nobody at this moment. */
  readonly isCalm: () => boolean;
  readonly onChange: () => void;
  readonly reload: () => void;
};

/** After a start of the hub its clients come back together: they ask one after the other. */
const ASK_AFTER_MS = 1_000;
const ASK_SPREAD_MS = 5_000;
const ASK_AGAIN_MS = 30_000;
const MOST_ASKED = 4;
const LOOK_EVERY_MS = 1_000;
/** Calm at so many looks in a row. */
const CALM_LOOKS = 3;
/** A part that did not come, for a network that failed, may fail again weeks later in the same tab. */
const PART_AGAIN_MS = 3_600_000;

/**
 * UI7: notices that the hub has other pages than the one that is open, and loads it anew when that disturbs nobody; once for the same
 * pages, and once an hour for a part that does not come, so that a page that comes back as it was never loads itself for ever.
 *
 *   connected ──(1–6 s)──▶ asks what the page is made of ──other──▶ due ──calm for 3 s──▶ reload
 *   a part that cannot be fetched ──────────────────────────────────┘
 */
export class PageRenewal {
  readonly #parts: RenewalParts;
  readonly #unsubscribe: Unsubscribe;
  #due: RenewalReason | null = null;
  #cancelAsk = (): void => undefined;
  #cancelLook = (): void => undefined;
  #calmLooks = 0;
  #isTried = false;
  #isClosed = false;

  constructor(parts: RenewalParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.link.onState((state) => this.#onState(state));
    this.#onState(parts.link.state());
  }

  /** Null: the page is as the hub has it. */
  get due(): RenewalReason | null {
    return this.#due;
  }

  /** A part that comes on demand did not come. Browsers remember that for as long as the page is open. */
  partMissing(): void {
    if (this.#due === null) this.#become('part-missing');
  }

  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#cancelAsk();
    this.#cancelLook();
  }

  #onState(state: LinkState): void {
    this.#cancelAsk();
    if (!isAnswering(state)) return;
    this.#askLater(ASK_AFTER_MS + ASK_SPREAD_MS * this.#parts.random(), MOST_ASKED);
  }

  #askLater(delayMs: number, timesLeft: number): void {
    if (timesLeft > 0) this.#cancelAsk = this.#parts.after(delayMs, () => void this.#ask(timesLeft));
  }

  async #ask(timesLeft: number): Promise<void> {
    const now = await this.#parts.askMade();
    if (this.#isClosed) return;
    if (now === null) return this.#askLater(ASK_AGAIN_MS, timesLeft - 1);
    if (!this.#isSame(now)) this.#become('new-pages');
    // The version before has come back.
    else if (this.#due === 'new-pages') this.#become(null);
  }

  #isSame(now: readonly string[]): boolean {
    return now.every((file) => this.#parts.made.has(file));
  }

  #become(due: RenewalReason | null): void {
    if (due === this.#due) return;
    this.#due = due;
    this.#isTried = false;
    this.#lookLater();
    this.#parts.onChange();
  }

  #lookLater(): void {
    this.#cancelLook();
    this.#calmLooks = 0;
    const look = (): void => {
      if (this.#due === null || this.#isTried) return;
      this.#calmLooks = this.#isCalm() ? this.#calmLooks + 1 : 0;
      if (this.#calmLooks >= CALM_LOOKS) void this.#renew();
      else this.#cancelLook = this.#parts.after(LOOK_EVERY_MS, look);
    };
    this.#cancelLook = this.#parts.after(LOOK_EVERY_MS, look);
  }

  #tryAgain(): void {
    this.#isTried = false;
    this.#lookLater();
  }

  #isCalm(): boolean {
    return isAnswering(this.#parts.link.state()) && this.#parts.isCalm();
  }

  /** Whoever loads a page that nobody sends is left with nothing: the hub is asked first. */
  async #renew(): Promise<void> {
    const { askMade, memory, reload } = this.#parts;
    const now = await askMade();
    if (this.#isClosed || this.#due === null) return;
    if (now === null || !this.#isCalm()) return this.#lookLater();
    if (this.#due === 'new-pages' && this.#isSame(now)) return this.#become(null);
    const what = [this.#due, ...now].join(' ');
    this.#isTried = true;
    // Where nothing is kept nobody would know that it has been tried.
    const kept = memory.kept();
    const isPart = this.#due === 'part-missing';
    const isNew = kept?.what !== what || (isPart && kept.agoMs >= PART_AGAIN_MS);
    if (isNew && memory.keep(what)) return reload();
    if (isPart) this.#cancelLook = this.#parts.after(PART_AGAIN_MS, () => this.#tryAgain());
  }
}

/** A page that waits to be paired shows a code that somebody may be typing at this moment. */
function isAnswering({ kind }: LinkState): boolean {
  return kind === 'connected' || kind === 'refused';
}
