/** A hall of phones learns in the same seconds that the hub has another page: each waits so long of its own before it loads it. */
const SPREAD_MS = 30_000;

/** UI7: when a phone's turn is to load the hub's page anew. What it asked the hub for once, it does not ask for again. */
export class RenewalTurn {
  readonly #nowMs: () => number;
  readonly #chance: () => number;
  #waitsFor: { readonly made: string; readonly until: number } | null = null;
  #answered: string | null = null;

  /** `nowMs`: from any beginning. `chance`: from 0 to 1. */
  constructor(nowMs: () => number, chance: () => number) {
    this.#nowMs = nowMs;
    this.#chance = chance;
  }

  /** Whether to ask now for what the hub's page is `made` of; told again with each answer of the hub. */
  hasCome(made: string): boolean {
    if (this.#answered === made) return false;
    if (this.#waitsFor === null || this.#waitsFor.made !== made) {
      this.#waitsFor = { made, until: this.#nowMs() + Math.round(SPREAD_MS * this.#chance()) };
    }
    return this.#nowMs() >= this.#waitsFor.until;
  }

  /** The hub has sent its page; what became of it, the next one would be the same. */
  wasAnswered(made: string): void {
    this.#answered = made;
  }

  /** No answer came: the turn comes again, at another moment than everybody's. */
  wasLost(): void {
    this.#waitsFor = null;
  }
}
