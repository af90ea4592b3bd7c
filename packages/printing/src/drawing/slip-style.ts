import { DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { PaperWidthMm, SlipTextSize } from '../document/slip-document.ts';

/** How dense a slip is set. The comfortable one comes first; the next is tried when the slip would get too long. */
export type SlipDensity = { readonly text: number; readonly gap: number };

export const SLIP_DENSITIES: readonly SlipDensity[] = [
  { text: 1, gap: 1 },
  { text: 1, gap: 0.7 },
  { text: 0.95, gap: 0.6 },
  { text: 0.9, gap: 0.5 },
  { text: 0.86, gap: 0.4 },
  { text: 0.8, gap: 0.3 },
];

/**
 * A slip is at most 90 mm long, 12 mm of it the way from the head to the cutter. One that carries a
 * second language, priority and notes may use all 90 mm for print before its text gets any smaller.
 */
export const WANTED_DOTS = (90 - 12) * DOTS_PER_MM;
export const TOLERATED_DOTS = 90 * DOTS_PER_MM;

/** A digit's edge may lose dots to the threshold. */
export const DIGIT_SPARE_DOTS = 4;

export type SlipStyle = {
  readonly marginDots: number;
  readonly blockGapDots: number;
  /** Least height of the number's digits, with one dot to spare for the threshold. */
  readonly digitHeightDots: number;
  /** White above and below the number, whatever the density: it is what everybody looks for. */
  readonly numberAirDots: number;
  readonly qrModuleDots: number;
  readonly sizeDots: (size: SlipTextSize) => number;
};

const TEXT_DOTS: Readonly<Record<PaperWidthMm, Readonly<Record<SlipTextSize, number>>>> = {
  58: { fine: 21, small: 23, body: 26, large: 33, title: 42, huge: 56 },
  80: { fine: 23, small: 26, body: 31, large: 40, title: 52, huge: 72 },
};

/** Below this, Vietnamese marks stacked on a vowel run together at 203 dpi. */
const SMALLEST_TEXT_DOTS = 20;

export function slipStyle(paperWidthMm: PaperWidthMm, density: SlipDensity): SlipStyle {
  const narrow = paperWidthMm === 58;
  return {
    marginDots: narrow ? 4 : 8,
    blockGapDots: Math.round((narrow ? 7 : 9) * density.gap),
    digitHeightDots: (narrow ? 13 : 18) * DOTS_PER_MM + DIGIT_SPARE_DOTS,
    numberAirDots: narrow ? 5 : 8,
    qrModuleDots: narrow ? 4 : 5,
    sizeDots: (size) => Math.max(SMALLEST_TEXT_DOTS, Math.round(TEXT_DOTS[paperWidthMm][size] * density.text)),
  };
}
