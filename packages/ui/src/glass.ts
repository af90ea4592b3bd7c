/** What sets the millimetre of a page; the tokens of touched sizes follow it. */
const MILLIMETRE = '--mc-mm';
/** Of a glass that nobody measured: as browsers believe. */
export const BROWSERS_PX_PER_MM = 96 / 25.4;

/** Says how many pixels a millimetre of this glass has, as measured; null: not measured. `root`: the document's element. */
export function applyGlass(root: Pick<HTMLElement, 'style'>, pxPerMm: number | null): void {
  if (pxPerMm === null) root.style.removeProperty(MILLIMETRE);
  else root.style.setProperty(MILLIMETRE, `${pxPerMm}px`);
}

/** How many pixels a millimetre has where this element stands. */
export function pxPerMillimetre(element: Element): number {
  return readPxPerMm(getComputedStyle(element).getPropertyValue(MILLIMETRE));
}

/** A computed length in px; the browser's own millimetre for whatever else. */
export function readPxPerMm(computed: string): number {
  const px = /^\s*([\d.]+)px\s*$/.exec(computed)?.[1];
  return px !== undefined && Number(px) > 0 ? Number(px) : BROWSERS_PX_PER_MM;
}
