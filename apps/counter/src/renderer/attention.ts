/** Something that somebody should look at. `key`: told once, however often it is shown. */
export type AttentionCall = { readonly key: string; readonly words: string };

/** What this machine can do outside the page. */
export type AttentionSurroundings = {
  /** The page is not what is looked at now. */
  readonly isAway: () => boolean;
  readonly setTitle: (title: string) => void;
  /** Null where the browser has none, or nobody allowed them. */
  readonly notify: ((words: string, key: string) => void) | null;
  readonly isCalm: () => boolean;
};

/** While the page is not looked at: a note of the desktop where it is allowed, and a count in the title. No sound. */
export class Attention {
  readonly #surroundings: () => AttentionSurroundings;
  #told = new Set<string>();
  #title: string | null = null;
  #isOdd = false;

  constructor(surroundings: () => AttentionSurroundings) {
    this.#surroundings = surroundings;
  }

  /** `plain`: the title on a quiet day. `counted`: with how many call. Called on each change, and twice a second. */
  show(calls: readonly AttentionCall[], plain: string, counted: (count: number) => string): void {
    const { isAway, notify, setTitle, isCalm } = this.#surroundings();
    for (const { key, words } of calls) {
      if (!this.#told.has(key) && isAway()) notify?.(words, key);
    }
    // What is over may call again.
    this.#told = new Set(calls.map(({ key }) => key));
    this.#isOdd = !this.#isOdd;
    const isCounted = calls.length > 0 && isAway() && (this.#isOdd || isCalm());
    const title = isCounted ? counted(calls.length) : plain;
    if (title === this.#title) return;
    this.#title = title;
    setTitle(title);
  }
}
