/** What a page of the kiosk's scenes shows, in millimetres of its glass. Runs in the page. */
export type Measured = {
  readonly tiles: readonly { readonly width: number; readonly height: number }[];
  /** The least distance between two tiles that lie beside or beneath each other. */
  readonly gap: number;
  /** How high the letters without signs are in the names of the tiles; the least. */
  readonly nameX: number;
  /** The same of the lines beneath names, how many wait. */
  readonly status: number;
  /** The same of all else that is to be read, and what is that small. */
  readonly least: { readonly x: number; readonly words: string };
  /** The lowest button that is no tile. */
  readonly leastButton: number;
  /** Names and hints that are not whole within their tile. */
  readonly cut: readonly string[];
  /** How many wait and how long, where that does not stand in one line. */
  readonly wrapped: readonly string[];
  /** How high a digit of the number is; 0: there is none. */
  readonly digit: number;
};

/** Of Be Vietnam Pro an x is 0.53 of the font size high, a digit 0.75; of Noto Sans Khmer, as it is used here, a letter is 0.65. */
export function measureGlass(pxPerMm: number): Measured {
  const all = (root: ParentNode, selector: string): Element[] => {
    const found = [...root.querySelectorAll(selector)];
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) found.push(...all(each.shadowRoot, selector));
    return found;
  };
  const fontOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize) / pxPerMm;
  const letterOf = (element: Element): number =>
    fontOf(element) * (/[\u1780-\u17b3]/.test(element.textContent ?? '') ? 0.65 : 0.53);
  /** All that stands there to be read; the mark of a demo and what only a screen reader hears do not. */
  const texts = all(document, '*').filter(
    (each) =>
      each.checkVisibility() &&
      !each.matches('style, script, .demo, .spoken') &&
      each.closest('.status') === null &&
      [...each.childNodes].some((child) => child instanceof Text && child.data.trim() !== '') &&
      each.getBoundingClientRect().height > 2,
  );
  const smallest = texts.reduce<Element | null>(
    (least, each) => (least === null || letterOf(each) < letterOf(least) ? each : least),
    null,
  );
  const tiles = all(document, 'mc-tile');
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  const gaps = boxes.flatMap((one, nth) =>
    boxes.slice(nth + 1).flatMap((other) => {
      const [across, down] = [other.left - one.right, other.top - one.bottom];
      const isBeside = Math.abs(other.top - one.top) < 1 && across > 0;
      const isBeneath = Math.abs(other.left - one.left) < 1 && down > 0;
      return isBeside ? [across] : isBeneath ? [down] : [];
    }),
  );
  const inside = (selector: string) =>
    tiles.flatMap((tile) => [...(tile.shadowRoot?.querySelectorAll(selector) ?? [])]);
  const buttons = all(document, 'mc-button').map((button) => button.getBoundingClientRect().height);
  const number = all(document, 'mc-number')[0];
  return {
    tiles: boxes.map(({ width, height }) => ({ width: width / pxPerMm, height: height / pxPerMm })),
    gap: Math.min(...gaps) / pxPerMm,
    nameX: Math.min(...inside('.name').map(letterOf)),
    status: Math.min(...inside('.status').map(letterOf)),
    least:
      smallest === null
        ? { x: Infinity, words: '' }
        : { x: letterOf(smallest), words: (smallest.textContent ?? '').trim().slice(0, 60) },
    leastButton: Math.min(...buttons.filter((height) => height > 0)) / pxPerMm,
    cut: inside('.name, .hint').flatMap((words) => {
      const tile = (words.getRootNode() as ShadowRoot).host.getBoundingClientRect();
      const { bottom, right } = words.getBoundingClientRect();
      const isCut = words.scrollHeight > words.clientHeight + 2 && getComputedStyle(words).overflow !== 'visible';
      return isCut || bottom > tile.bottom + 1 || right > tile.right + 1 ? [words.textContent ?? ''] : [];
    }),
    wrapped: inside('.long, .brief').flatMap((words) => {
      const { status } = (words.getRootNode() as ShadowRoot).host as Element & { readonly status: string };
      // Why it may take long, or that there are no numbers, are sentences.
      if (words.matches('.brief') && (status === 'slow' || status === 'closed')) return [];
      const isWrapped = words.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(words).fontSize);
      return isWrapped ? [words.textContent ?? ''] : [];
    }),
    digit: number ? fontOf(number) * 0.75 : 0,
  };
}
