/**
 * What the pieces of sound are called. The same names in every tongue, so that a pack of any of them fills the same slots:
 * `n-4` is the word for four, whatever it sounds like.
 */

/** The sentences around a number. `number` and `counter` stand alone where the long form was said just before. */
export const SENTENCE_CLIPS = ['call', 'recall', 'number', 'to-counter', 'counter', 'sound-test'] as const;
export type SentenceClip = (typeof SENTENCE_CLIPS)[number];

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

/** Whether a clip says what stands on a tile. */
export function isNameClip(clipId: string): boolean {
  return clipId.startsWith(SERVICE) || clipId.startsWith(GROUP);
}

/** A name of a clip that can be part of a file's name everywhere. */
export const CLIP_ID = /^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/;
