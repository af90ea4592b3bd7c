import type { LitElement, ReactiveController } from 'lit';
import { Refits } from './refits.ts';
import { standsWithin } from './stands-within.ts';

/** How much of the usual space there is, how large the letters are, and whether what can be turned over may be. */
type Step = { readonly space: number; readonly letters: number; readonly inPages: boolean };

/** The roomiest first: space goes, then a list stands on several pages, and the letters become smaller last of all. */
const STEPS: readonly Step[] = [
  { space: 1, letters: 1, inPages: false },
  { space: 0.6, letters: 1, inPages: false },
  { space: 0.3, letters: 1, inPages: false },
  { space: 0.6, letters: 1, inPages: true },
  ...[1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62].map((letters) => ({ space: 0.3, letters, inPages: true })),
];

/** A page whose list can stand on several pages. */
export type InPages = {
  /** Lays its list out on as few pages as each of them is whole on; false: on none. `mayTurn`: on more than one. */
  layOut(isWhole: () => boolean, mayTurn: boolean): boolean;
};

/**
 * UI2: has a page with one thing to say or to do stand whole between its header and its foot, in a long language and in larger text
 * too: its styles follow `--space` and `--letters`, which it sets.
 */
export class GivesWay implements ReactiveController {
  readonly #host: LitElement;
  readonly #pages: InPages | null;
  readonly #refits: Refits;

  constructor(host: LitElement, pages: InPages | null = null) {
    this.#host = host;
    this.#pages = pages;
    this.#refits = new Refits(host, () => this.#fit());
    host.addController(this);
  }

  hostUpdated(): void {
    this.#fit();
    // What stands inside draws itself a little later than the page, and grows when the letters come.
    const { renderRoot } = this.#host;
    for (const part of [...renderRoot.children, ...renderRoot.querySelectorAll('main > *')]) this.#refits.watch(part);
  }

  #fit(): void {
    const { style } = this.#host;
    for (const { space, letters, inPages } of STEPS) {
      style.setProperty('--space', String(space));
      style.setProperty('--letters', String(letters));
      if (this.#pages?.layOut(this.#isWhole, inPages) ?? this.#isWhole()) return;
    }
  }

  readonly #isWhole = (): boolean => {
    const { renderRoot } = this.#host;
    const main = renderRoot.querySelector('main');
    return standsIn(this.#host, renderRoot.children) && (main === null || standsIn(main, main.children));
  };
}

/** Whether all of it stands within the height of its room, and nothing is wider than that. */
function standsIn(room: Element, parts: HTMLCollection): boolean {
  return room.scrollWidth <= room.clientWidth + 1 && standsWithin(room, parts);
}
