/**
 * What stands on a slip, as plain data: no drawing, no measuring, no knowledge of queues. Whoever
 * composes a slip writes blocks from top to bottom; `layoutSlip` decides the dots.
 */

/** Paper widths that exist for slips. 58 mm prints 384 dots, 80 mm prints 576, both at 203 dpi. */
export const PAPER_WIDTHS_MM = [58, 80] as const;
export type PaperWidthMm = (typeof PAPER_WIDTHS_MM)[number];

/** Decides the font and where lines may break: Khmer puts no spaces between words. */
export type SlipLanguage = 'vi' | 'en' | 'km';

export type SlipTextSize = 'fine' | 'small' | 'body' | 'large' | 'title' | 'huge';
export type SlipTextWeight = 'regular' | 'semibold' | 'bold' | 'extrabold';
export type SlipAlign = 'left' | 'centre' | 'right';

/**
 * One paragraph. It is wrapped at spaces (Khmer: between words) and never clipped; write U+00A0
 * between words that belong together, such as "Quầy 3".
 */
export type SlipText = {
  readonly text: string;
  readonly language: SlipLanguage;
  readonly size: SlipTextSize;
  readonly weight: SlipTextWeight;
  readonly align: SlipAlign;
};

export type SlipBlock =
  | ({ readonly kind: 'text' } & SlipText)
  /** The number. Its digits are `digitsMm` high, and never less than 18 mm on 80 mm paper and 13 mm on 58 mm. */
  | { readonly kind: 'number'; readonly text: string; readonly digitsMm?: number }
  /** A picture in black and white. `png`: base64; one that cannot be read leaves no trace, and the slip comes without it. */
  | { readonly kind: 'picture'; readonly png: string; readonly widthMm: number; readonly align: SlipAlign }
  /** A line that nobody may overlook: white on black (`filled`) or in a frame (`outlined`). */
  | {
      readonly kind: 'mark';
      readonly text: string;
      readonly language: SlipLanguage;
      readonly style: 'filled' | 'outlined';
    }
  /** Two short texts at both ends of one line; one under the other where they do not fit. */
  | { readonly kind: 'pair'; readonly left: SlipText; readonly right: SlipText }
  /** A QR code in whole dots per module, with a short line beneath it, for those who type it, and text to its right. */
  | {
      readonly kind: 'qr';
      readonly payload: string;
      readonly beneath: SlipText | null;
      readonly beside: readonly SlipText[];
    }
  | { readonly kind: 'rule'; readonly style: 'solid' | 'dashed' }
  /** Marks at each mm across the paper, longer at 5 and 10, with the cm written out: whoever holds a ruler to it sees whether the width is right. */
  | { readonly kind: 'ruler' }
  /** Black, and three greys of lines: whoever looks at it sees whether the head prints evenly and dark enough. */
  | { readonly kind: 'greys' }
  | { readonly kind: 'space'; readonly heightMm: number };

export type SlipDocument = {
  readonly paperWidthMm: PaperWidthMm;
  readonly blocks: readonly SlipBlock[];
};
