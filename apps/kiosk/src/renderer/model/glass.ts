import { glassSizeOf, type GlassMeasure } from '@motcua/protocol';

/** The screen under the page: its own pixels, and how many of them make one of the page's. */
export type Screen = { readonly width: number; readonly height: number; readonly pixelRatio: number };

/** A browser rounds the size of a screen that it enlarges. */
const ROUNDED_PX = 4;

/** What a card of the size ID-1 measures, and a bar by which whoever has a ruler measures better. */
export const KNOWN_MM = { ruler: 100, card: 85.6 } as const;
export type KnownLength = keyof typeof KNOWN_MM;
/** As high as the card is. */
export const CARD_HEIGHT_MM = 53.98;

/**
 * UI6: how many of the page's pixels a millimetre has; null where nobody has measured this screen. A screen that was turned is
 * the same; one with other pixels is another.
 */
export function pagePxPerMm(measure: GlassMeasure | null, { width, height, pixelRatio }: Screen): number | null {
  if (measure === null) return null;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= ROUNDED_PX;
  const isUpright = isNear(measure.width, width) && isNear(measure.height, height);
  const isTurned = isNear(measure.width, height) && isNear(measure.height, width);
  return isUpright || isTurned ? measure.pxPerMm / pixelRatio : null;
}

/** What is confirmed: something known is so many of the page's pixels long. */
export function measureOf(lengthPx: number, known: KnownLength, { width, height, pixelRatio }: Screen): GlassMeasure {
  const pxPerMm = Math.round(((lengthPx * pixelRatio) / KNOWN_MM[known]) * 1_000) / 1_000;
  return { pxPerMm, width: Math.round(width), height: Math.round(height) };
}

/** Nobody's finger presses a glass that is smaller or larger than these. */
const SENSIBLE_INCHES = { least: 7, most: 65 } as const;

/** Whether a screen may be of this size. */
export function isSensible(measure: GlassMeasure): boolean {
  const { inches } = glassSizeOf(measure);
  return inches >= SENSIBLE_INCHES.least && inches <= SENSIBLE_INCHES.most;
}
