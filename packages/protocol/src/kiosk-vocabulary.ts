/** Words about kiosks and whoever stands before one. As `vocabulary.ts`: plain values and types, and no imports. */

declare const brand: unique symbol;

/** Of one request for help: `<service day ordinal>-<its number of the day>`. */
export type HelpId = string & { readonly [brand]: 'HelpId' };
/** What a request for help is called, e.g. "HD3": no ticket is ever called so (HE2). */
export type HelpNumber = string & { readonly [brand]: 'HelpNumber' };

/** HE1: somebody to guide, or a quiet alarm to colleagues. A kiosk asks for guidance alone. */
export const HELP_KINDS = ['guide', 'alarm'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** HE1: where on a kiosk's pages somebody is stuck, so that whoever comes knows what to expect. */
export const KIOSK_PLACES = [
  'start',
  'services',
  'search',
  'procedure',
  'long-wait',
  'one-more',
  'person',
  'number',
  'slip',
  'closed',
  'trouble',
] as const;
export type KioskPlace = (typeof KIOSK_PLACES)[number];

/** HE2: before the number of a request for help. No series of tickets may begin so. */
export const HELP_PREFIX = 'HD';

/** KI8: why a kiosk is locked. Each has words for whoever stands before it. */
export const KIOSK_LOCK_REASONS = ['repair', 'no-paper', 'cleaning', 'use-another', 'other'] as const;
export type KioskLockReason = (typeof KIOSK_LOCK_REASONS)[number];
/** KI8: what the centre may add, in characters. */
export const MAX_LOCK_TEXT = 120;
