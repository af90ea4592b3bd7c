/**
 * What the pieces of sound are called. The same names in every tongue, so that a pack of any of them fills the same slots:
 * `n-4` is the word for four, whatever it sounds like.
 */

/** The sentences around a number. `number` and `counter` stand alone where the long form was said just before. */
export const SENTENCE_CLIPS = ['call', 'recall', 'number', 'to-counter', 'counter', 'sound-test'] as const;
export type SentenceClip = (typeof SENTENCE_CLIPS)[number];

/**
 * KI11: what a kiosk says of its pages, in words that stand on them. A pack without them is whole: its kiosk says names and numbers alone.
 */
export const PAGE_CLIPS = ['your-number', 'wait-here', 'receipt', 'one-more', 'no-number', 'ask-desk'] as const;
export type PageClip = (typeof PAGE_CLIPS)[number];

const PAGE = 'page-';

/** The clip of what is said of a page. */
export function pageClip(page: PageClip): string {
  return `${PAGE}${page}`;
}

const SERVICE = 'service-';
const GROUP = 'group-';

/** The clip of a digit, or of the word for a whole number where a tongue has one. */
export function numberClip(value: number): string {
  return `n-${value}`;
}

/** The clip of a letter's name. */
export function letterClip(letter: string): string {
  return `letter-${letter === 'Đ' ? 'dd' : letter.toLowerCase()}`;
}

/** The clip of a service's name. There is one only where somebody recorded it, or had it made. */
export function serviceClip(serviceId: string): string {
  return `${SERVICE}${serviceId}`;
}

/** The clip of the name of a group of services, which a kiosk reads. */
export function groupClip(groupId: string): string {
  return `${GROUP}${groupId}`;
}

/** Whether a kiosk says a clip as it is: what stands on a tile or on a page. */
export function isKioskClip(clipId: string): boolean {
  return [SERVICE, GROUP, PAGE].some((kind) => clipId.startsWith(kind));
}

/** A name of a clip that can be part of a file's name everywhere. */
export const CLIP_ID = /^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/;
