/** What a page of the kiosk's scenes shows, in millimetres of its glass. Runs in the page. */
export type Measured = {
  readonly tiles: readonly { readonly width: number; readonly height: number }[];
  /** The least distance between two tiles that lie beside or beneath each other. */
  readonly gap: number;
  /** How high an x is in the names of the tiles; the least. */
  readonly nameX: number;
  /** The lowest button that is no tile. */
  readonly leastButton: number;
  /** Names that are not whole within their tile. */
  readonly cut: readonly string[];
  /** How high a digit of the number is; 0: there is none. */
  readonly digit: number;
};

/** Of Be Vietnam Pro an x is 0.53 of the font size high, a digit 0.75. */
export function measureGlass(pxPerMm: number): Measured {
  const all = (root: ParentNode, selector: string): Element[] => {
    const found = [...root.querySelectorAll(selector)];
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) found.push(...all(each.shadowRoot, selector));
    return found;
  };
  const fontOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize) / pxPerMm;
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
    nameX: Math.min(...inside('.name').map(fontOf)) * 0.53,
    leastButton: Math.min(...buttons.filter((height) => height > 0)) / pxPerMm,
    cut: inside('.name').flatMap((name) => {
      const tile = (name.getRootNode() as ShadowRoot).host.getBoundingClientRect();
      const { bottom, right } = name.getBoundingClientRect();
      return bottom > tile.bottom + 1 || right > tile.right + 1 ? [name.textContent ?? ''] : [];
    }),
    digit: number ? fontOf(number) * 0.75 : 0,
  };
}
