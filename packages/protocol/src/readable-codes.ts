import type { ShortCode, SlipCode } from './vocabulary.ts';

/** Codes that people read off paper and type: without 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V, nothing in it looks like something else. */
export const READABLE_LETTERS = '34679ACDEFGHJKMNPQRTWXY';

/** Letters of a slip's short code. An appointment's code has more, so that one field serves both. */
export const SHORT_CODE_LENGTH = 6;
export const APPOINTMENT_CODE_LENGTH = 8;

/**
 * The short code beneath a slip's QR code, for those who type it: always the same for the same slip, and nothing of the
 * slip's own code can be worked out from it. One in 148 million; the hub slows down whoever guesses (AC14).
 */
export function shortCodeOf(slipCode: SlipCode): ShortCode {
  return readableDigest(slipCode, SHORT_CODE_LENGTH) as ShortCode;
}

/** So many readable letters (eleven at most) that depend on every letter of `text`. Not secret where the text is not. */
export function readableDigest(text: string, length: number): string {
  let rest = hashOf(text);
  let digest = '';
  for (let place = 0; place < length; place += 1) {
    digest += READABLE_LETTERS[rest % READABLE_LETTERS.length] ?? '';
    rest = Math.floor(rest / READABLE_LETTERS.length);
  }
  return digest;
}

/** "ACD 346", "ACD3 4679": read aloud and typed in halves. */
export function inGroups(code: string): string {
  const half = Math.ceil(code.length / 2);
  return code.length < SHORT_CODE_LENGTH ? code : `${code.slice(0, half)} ${code.slice(half)}`;
}

/** 53 bits: two multiplicative hashes side by side, mixed into each other at the end (cyrb53, public domain). */
function hashOf(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    low = Math.imul(low ^ letter, 0x9e3779b1);
    high = Math.imul(high ^ letter, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 0x1_0000_0000 * (high & 0x1f_ffff) + (low >>> 0);
}
