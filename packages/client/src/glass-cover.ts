/*
 * What lies over the whole page for a while, whatever it shows. Made of plain elements with styles set by script, so that it
 * works in a page under a strict policy, and from a preload beside it.
 */

const ABOVE_ALL = '2147483647';
const NAME_ID = 'motcua-own-name';

/** AP8: the device's name, to be read from the door. A second one takes the place of the first; a touch takes it away. */
export function showIdentity(page: Document, name: string, forMs: number): void {
  hideIdentity(page);
  const cover = coverOf(page, NAME_ID);
  Object.assign(cover.style, {
    ...{ background: '#0b3d91', color: '#ffffff', border: '2.5vmin solid #ffd54a', boxSizing: 'border-box' },
    ...{ display: 'flex', alignItems: 'center', justifyContent: 'center', padding: '4vmin' },
  });
  const text = page.createElement('p');
  text.textContent = name;
  text.setAttribute('role', 'status');
  Object.assign(text.style, {
    ...{ margin: '0', maxWidth: '100%', textAlign: 'center', overflowWrap: 'anywhere', textWrap: 'balance' },
    ...{ fontFamily: 'var(--mc-font, "Be Vietnam Pro", sans-serif)', fontWeight: '700', lineHeight: '1.3' },
    fontSize: `${sizeOf(name)}vmin`,
  });
  cover.append(text);
  const end = (): void => cover.remove();
  cover.addEventListener('pointerdown', end);
  setTimeout(end, forMs);
}

/** AP8: takes the name away, if it stands there. */
export function hideIdentity(page: Document): void {
  page.getElementById(NAME_ID)?.remove();
}

/** So that a long name still stands in a few lines. */
function sizeOf(name: string): number {
  const longestWord = Math.max(1, ...name.split(/\s+/).map(({ length }) => length));
  return Math.max(5, Math.min(22, 125 / longestWord, 460 / Math.max(18, name.length)));
}

/**
 * Beside the page's body, not in it: what else lies over the page (the set-up page does) closes everything in there, and these
 * come before that (AP6, AP8).
 */
export function coverOf(page: Document, id: string): HTMLElement {
  const cover = page.createElement('div');
  cover.id = id;
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: ABOVE_ALL, touchAction: 'none' });
  page.documentElement.append(cover);
  return cover;
}
