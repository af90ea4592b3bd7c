import { type CitizenCardFacts, readCitizenCard } from './read-citizen-card.ts';

/** A kind of code that the office itself gives out. */
export type CodeGrammar = {
  readonly kind: 'slip-code' | 'short-slip-code' | 'appointment-code';
  readonly letters: string;
  readonly length: number;
};

/** Nothing in it looks like something else when a person reads it out. */
const READABLE = '34679ACDEFGHJKMNPQRTWXY';

export const OWN_CODES: readonly CodeGrammar[] = [
  { kind: 'slip-code', letters: 'abcdefghijklmnopqrstuvwxyz234567', length: 20 },
  { kind: 'short-slip-code', letters: READABLE, length: 6 },
  { kind: 'appointment-code', letters: READABLE, length: 8 },
];

/** What somebody held under a scanner. `unknown` carries nothing: it may be anything, a name too. */
export type Scan =
  | { readonly kind: CodeGrammar['kind']; readonly code: string }
  | { readonly kind: 'dossier-code'; readonly code: string }
  | ({ readonly kind: 'citizen-card' } & CitizenCardFacts)
  | { readonly kind: 'unknown' };

/** What of a reading may go on beyond the scanner's owner. */
export type PassableScan = Exclude<Scan, { readonly kind: 'citizen-card' }> | { readonly kind: 'citizen-card' };

/** SC2: of a card not even sex and age band go on: nothing beyond the scanner's owner needs them. */
export function whatMayPass(read: Scan): PassableScan {
  return read.kind === 'citizen-card' ? { kind: 'citizen-card' } : read;
}

/** A slip's code inside an address that phones open: `HTTP://192.168.1.10:7180/S/ABC…`. Whose address does not matter here. */
const IN_ADDRESS = /^https?:\/\/[a-z0-9.-]{1,24}(?::\d{1,5})?\/s\/([a-z2-7]{20})\/?$/i;

/** As on receipts: the receiving unit, the day, a number of four to six figures: `000.12.34.H13-261129-0001`. */
const DOSSIER = /^(?:\d{2,3}\.){0,3}[A-Z]\d{2}(?:\.\d{2,3}){0,3}-\d{6}-\d{4,6}$/;
const MOST_CHARACTERS = 256;

/** Says what kind of thing a scanned text is, and keeps of it what may be kept. `year`: the calendar's, for ages. */
export function readScan(text: string, year: number, codes: readonly CodeGrammar[] = OWN_CODES): Scan {
  if (text.length > MOST_CHARACTERS) return { kind: 'unknown' };
  const own = codes.find((code) => fits(text, code));
  if (own !== undefined) return { kind: own.kind, code: cased(text, own) };
  const [, inAddress] = IN_ADDRESS.exec(text) ?? [];
  if (inAddress !== undefined) return { kind: 'slip-code', code: inAddress.toLowerCase() };
  const upper = text.toUpperCase();
  if (DOSSIER.test(upper)) return { kind: 'dossier-code', code: upper };
  const card = readCitizenCard(text, year);
  return card === null ? { kind: 'unknown' } : { kind: 'citizen-card', ...card };
}

/** A scanner may be set to change the case of letters; our codes have one case only. */
function cased(text: string, { letters }: CodeGrammar): string {
  return letters === letters.toUpperCase() ? text.toUpperCase() : text.toLowerCase();
}

function fits(text: string, code: CodeGrammar): boolean {
  return text.length === code.length && [...cased(text, code)].every((letter) => code.letters.includes(letter));
}
