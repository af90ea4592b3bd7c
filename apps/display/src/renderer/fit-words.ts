/** Tried one after the other: each a little smaller than the one before. The last is as small as words in a hall may be. */
const STEPS = [1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52, 0.46] as const;

let lettersCame: number | null = null;

/** How often letters have been fetched since somebody first asked: words are wider or narrower from then on. */
export function timesLettersCame(): number {
  if (lettersCame === null) {
    lettersCame = 0;
    document.fonts.addEventListener('loadingdone', () => (lettersCame = (lettersCame ?? 0) + 1));
  }
  return lettersCame;
}

/**
 * Makes the words of an element smaller where they need more room than they have, in a longer language or with a long number
 * beside them: by `--fit`, which its font size is to be multiplied with. Measuring costs a layout, so it is done again only when
 * the element, its words, the room or the letters have changed. `key`: what else the room follows from. Where even the smallest find no room the
 * element has `data-full`, to leave out what can be done without.
 */
export class FitWords {
  #fitted: HTMLElement | null = null;
  #key = '';

  fit(element: HTMLElement, key: string, isTooLarge: () => boolean): void {
    const words = element.textContent;
    const now = [key, words, window.innerWidth, window.innerHeight, timesLettersCame()].join(' ');
    if (element === this.#fitted && now === this.#key) return;
    this.#fitted = element;
    this.#key = now;
    element.removeAttribute('data-full');
    for (const step of STEPS) {
      element.style.setProperty('--fit', String(step));
      if (!isTooLarge()) return;
    }
    element.setAttribute('data-full', '');
  }
}

/**
 * Whether what stands in an element is wider than it. A pixel is no overflow. Heights cannot be asked like that: letters such as
 * those of Khmer are laid out in more height than is drawn of them.
 */
export function isTooWide(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth + 1;
}
