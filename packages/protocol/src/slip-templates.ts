import type { Language, LocalText, SlipTemplateId } from './vocabulary.ts';

/** From small to large; how many dots each has follows from the paper. */
export const SLIP_TEXT_SIZES = ['fine', 'small', 'body', 'large', 'title', 'huge'] as const;
export type SlipTextSize = (typeof SLIP_TEXT_SIZES)[number];
export const SLIP_TEXT_WEIGHTS = ['regular', 'semibold', 'bold', 'extrabold'] as const;
export type SlipTextWeight = (typeof SLIP_TEXT_WEIGHTS)[number];
export const SLIP_ALIGNS = ['left', 'centre', 'right'] as const;
export type SlipAlign = (typeof SLIP_ALIGNS)[number];

/** Parts whose words come from the queue and the settings. Each stands on a slip once at most. */
export const SLIP_WORD_PARTS = [
  'centre-kind',
  'centre-place',
  'number-heading',
  'service',
  'counters',
  'also-for',
  'people-ahead',
  'issued-at',
  'second-language',
  'notes',
  'missed-turn',
  'today-only',
  'short-code',
] as const;
export type SlipWordPart = (typeof SLIP_WORD_PARTS)[number];

/**
 * `beside`: on the line of the single text before it, where both fit; or to the right of the QR code before it, and then
 * beneath what stands there already. A second language's first line is a size larger and bold.
 */
export type SlipTextLook = {
  readonly size: SlipTextSize;
  readonly weight: SlipTextWeight;
  readonly align: SlipAlign;
  readonly beside: boolean;
};

export type SlipTemplatePart =
  | ({ readonly kind: SlipWordPart } & SlipTextLook)
  /** The centre's own words: in Vietnamese, and beneath it in the citizen's language where it is written. */
  | ({ readonly kind: 'free-text'; readonly text: LocalText } & SlipTextLook)
  /** Height of its digits in millimetres, by the width of the paper. */
  | { readonly kind: 'number'; readonly digitsMm: { readonly on58: number; readonly on80: number } }
  /** Stands there for priority numbers only. */
  | { readonly kind: 'priority-mark' }
  /** `shortCode`: with the code for those who type it beneath. */
  | { readonly kind: 'qr'; readonly shortCode: boolean }
  /** `png`: base64. Printed in black and white, without greys. */
  | { readonly kind: 'logo'; readonly png: string; readonly widthMm: number; readonly align: SlipAlign }
  | { readonly kind: 'rule'; readonly style: 'solid' | 'dashed' }
  | { readonly kind: 'space'; readonly heightMm: number };
export type SlipPartKind = SlipTemplatePart['kind'];

/**
 * TP1: what stands on a number's slip, from top to bottom, and how large. That it is a copy, a practice slip or a demo's
 * stands above all parts and cannot be left out.
 */
export type SlipTemplate = {
  readonly templateId: SlipTemplateId;
  readonly name: string;
  /** Besides Vietnamese, those in which the essentials are repeated for whoever chose them. */
  readonly languages: readonly Exclude<Language, 'vi'>[];
  readonly parts: readonly SlipTemplatePart[];
};

/** TP2: a slip without one of these helps nobody. The code stands there as a QR code or as a short code. */
export const NEEDED_SLIP_PARTS = ['number', 'counters', 'missed-turn', 'today-only'] as const;

/** TP2: so that the number is read from an arm's length; in millimetres, by the width of the paper. */
export const LEAST_DIGITS_MM = { on58: 13, on80: 18 } as const;
/** More and the number fills the slip. */
export const MOST_DIGITS_MM = { on58: 20, on80: 28 } as const;

/** TP2: longer slips are folded and lost. */
export const LONGEST_SLIP_MM = 90;

/** As a PNG file, before base64. */
export const MAX_LOGO_BYTES = 16 * 1024;
/** The narrowest paper prints 48 mm. */
export const MOST_LOGO_WIDTH_MM = 48;
