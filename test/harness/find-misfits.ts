/** A text that cannot be read whole, in words for whoever mends it. */
export type Misfit = string;

/**
 * Every text on the page that is cut off, runs out of the page, or lies upon another. Runs inside the page: it uses nothing
 * from outside itself. `mayScroll`: what lies below the first screen can be reached by scrolling.
 */
export function findMisfits(mayScroll: boolean): Misfit[] {
  type Box = { left: number; top: number; right: number; bottom: number };
  type Text = { element: Element; words: string; box: Box; size: number };
  const misfits = new Set<Misfit>();
  const texts: Text[] = [];

  const parentOf = (node: Node): Element | null => {
    const slot = node instanceof Element || node instanceof globalThis.Text ? node.assignedSlot : null;
    if (slot !== null) return slot;
    const parent = node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  };
  const nameOf = (element: Element): string => {
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    const kind =
      typeof element.className === 'string' && element.className !== '' ? `.${element.className.split(' ')[0]}` : '';
    return `${host}${element.localName}${kind}`;
  };
  const ancestors = function* (element: Element): Generator<Element> {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) yield at;
  };
  const isHiddenAway = (element: Element): boolean => {
    for (const one of [element, ...ancestors(element)]) {
      const style = getComputedStyle(one);
      if (style.clipPath.startsWith('inset') || Number(style.opacity) === 0 || style.visibility !== 'visible')
        return true;
    }
    return false;
  };

  const collect = (root: Node): void => {
    for (const child of root.childNodes) {
      if (child instanceof globalThis.Text && child.data.trim() !== '') take(child);
      if (!(child instanceof Element) || child instanceof HTMLStyleElement || child instanceof HTMLScriptElement)
        continue;
      if (!child.checkVisibility()) continue;
      if (child.shadowRoot !== null) collect(child.shadowRoot);
      collect(child);
    }
  };
  const take = (text: globalThis.Text): void => {
    const element = parentOf(text);
    if (element === null || (text.parentElement?.shadowRoot && text.assignedSlot === null)) return;
    if (!element.checkVisibility() || isHiddenAway(element)) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const size = parseFloat(getComputedStyle(element).fontSize);
    const lines = [...range.getClientRects()].filter((line) => line.width > 0);
    for (const line of lines) {
      const [top, bottom] = heightOf(text.data.trim(), line, size, element);
      const box = { left: line.left, right: line.right, top, bottom };
      texts.push({ element, words: text.data.trim().slice(0, 60), box, size });
    }
  };
  const pen = document.createElement('canvas').getContext('2d');
  /** What a line of letters needs: the box of its characters less the room that no mark ever fills. */
  const heightOf = (words: string, line: DOMRect, size: number, element: Element): readonly [number, number] => {
    // A number has no marks, above or below: it needs what is drawn of it, and stands in as little room on a display.
    if (pen !== null && /^[A-Z0-9]+$/.test(words)) {
      pen.font = getComputedStyle(element).font;
      const drawn = pen.measureText(words);
      const baseline = line.top + drawn.fontBoundingBoxAscent;
      return [baseline - drawn.actualBoundingBoxAscent, baseline + drawn.actualBoundingBoxDescent];
    }
    const slack = Math.max(0, (line.height - size * 1.08) / 2);
    return [line.top + slack, line.bottom - slack];
  };

  const within = (inner: Box, outer: Box, axis: 'x' | 'y'): boolean =>
    axis === 'x'
      ? inner.left >= outer.left - 1.5 && inner.right <= outer.right + 1.5
      : inner.top >= outer.top - 1.5 && inner.bottom <= outer.bottom + 1.5;

  /**
   * A long text of the centre may end in an ellipsis; one of ours, which the test language puts in brackets, may not. A list
   * may say by `data-drops` that it leaves out whole entries that find no room.
   */
  const isCutOnPurpose = (holder: Element, style: CSSStyleDeclaration, words: string): boolean => {
    const shortens = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
    return holder.hasAttribute('data-drops') || (shortens && !/[[\]]/.test(words));
  };

  collect(document.documentElement);
  const page = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
  /** What is cut off on purpose is not there, for what comes after. */
  const seen = texts.filter(({ element, words, box }) => {
    let scrollsX = false;
    let scrollsY = mayScroll;
    for (const holder of [element, ...ancestors(element)]) {
      if (holder === document.documentElement || holder === document.body) continue;
      const style = getComputedStyle(holder);
      for (const axis of ['x', 'y'] as const) {
        const overflow = axis === 'x' ? style.overflowX : style.overflowY;
        const cuts = overflow !== 'visible' && !within(box, holder.getBoundingClientRect(), axis);
        if (overflow === 'auto' || overflow === 'scroll') {
          if (axis === 'x') scrollsX = true;
          else scrollsY = true;
          // What can be scrolled to is looked at by whoever scrolls.
          if (cuts) return false;
        } else if (cuts) {
          if (isCutOnPurpose(holder, style, words)) return false;
          misfits.add(`cut off in ${nameOf(holder)}: "${words}" (${nameOf(element)})`);
        }
      }
    }
    if (!scrollsX && !within(box, page, 'x')) misfits.add(`beside the page: "${words}" (${nameOf(element)})`);
    if (!scrollsY && !within(box, page, 'y')) misfits.add(`below or above the page: "${words}" (${nameOf(element)})`);
    return within(box, page, 'y');
  });

  const topmostAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (;;) {
      const deeper = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
      if (deeper === null || deeper === found) return found;
      found = deeper;
    }
  };
  const isPart = (one: Element, other: Element): boolean => one === other || [...ancestors(one)].includes(other);
  for (const { element, words, box } of seen) {
    const inset = (box.bottom - box.top) * 0.15;
    for (const y of [box.top + inset, box.bottom - inset]) {
      for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
        const top = topmostAt(x, y);
        if (top === null || isPart(top, element) || isPart(element, top)) continue;
        // Large letters are hit above and below the box that they are laid out in, where nothing of them is drawn.
        const cover = top.getBoundingClientRect();
        if (x < cover.left || x > cover.right || y < cover.top || y > cover.bottom) continue;
        misfits.add(`covered by ${nameOf(top)}: "${words}" (${nameOf(element)})`);
      }
    }
  }
  seen.forEach((one, nth) => {
    for (const other of seen.slice(nth + 1)) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const least = Math.min(one.size, other.size);
      // Lines of the same text may stand close; of others no letter may touch.
      if (
        width < least * 0.2 ||
        height < least * 0.3 ||
        isPart(one.element, other.element) ||
        isPart(other.element, one.element)
      )
        continue;
      misfits.add(
        `one upon the other: "${one.words}" (${nameOf(one.element)}), "${other.words}" (${nameOf(other.element)})`,
      );
    }
  });
  return [...misfits];
}
