/** What a key of the on-screen keyboard can say besides a sign to be written. */
export const ERASE_KEY = 'Backspace';
export const SUBMIT_KEY = 'Enter';

/** The five marks of tone, as signs that combine with the vowel before them, in the order in which they are taught. */
export const TONE_MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

const VOWEL = /[aăâeêioôơuưy]/i;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What stands there after a key: a sign is added, `Backspace` takes the last one away with its mark, and a mark of tone is
 * set on the vowel of the last syllable, or taken off it where it is there already. `most`: signs that may stand there.
 */
export function typeKey(text: string, key: string, most: number): string {
  if (key === ERASE_KEY) return [...text.normalize('NFC')].slice(0, -1).join('');
  if (TONE_MARKS.some((mark) => mark === key)) return setTone(text, key);
  const signs = [...key];
  if (signs.length !== 1 || [...text].length >= most) return text;
  // Nothing is looked for by a gap alone, nor by two.
  return key === ' ' && (text === '' || text.endsWith(' ')) ? text : text + key;
}

/** Without a vowel in the last syllable there is nothing to set it on. */
function setTone(text: string, mark: string): string {
  const start = text.lastIndexOf(' ') + 1;
  const signs = [...text.slice(start).normalize('NFC')];
  const bare = signs.map(withoutTone);
  const at = vowelOfTone(bare);
  if (at < 0) return text;
  const isThere = bare.some((sign, nth) => sign !== signs[nth] && (sign + mark).normalize('NFC') === signs[nth]);
  const marked = isThere ? bare : bare.map((sign, nth) => (nth === at ? (sign + mark).normalize('NFC') : sign));
  return text.slice(0, start) + marked.join('');
}

function withoutTone(sign: string): string {
  return sign.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/**
 * Where the tone goes, by the usual writing: on ê, ô, ơ and their like if there is one (of ươ on ơ); else, of two vowels
 * before a closing consonant or of three, on the last but the i and u of a diphthong; else on the first.
 */
function vowelOfTone(syllable: readonly string[]): number {
  const letters = syllable.map((sign) => sign.toLowerCase());
  const onset = lengthOfOnset(letters);
  const vowels = letters.flatMap((sign, at) => (at >= onset && VOWEL.test(sign) ? [at] : []));
  const [first = -1, second] = vowels;
  if (second === undefined) return first;
  const marked = vowels.filter((at) => /[ăâêôơư]/.test(letters[at] ?? ''));
  if (marked.length > 0) return marked.at(-1) ?? first;
  const isClosed = (vowels.at(-1) ?? 0) < letters.length - 1;
  return isClosed || vowels.length > 2 ? second : first;
}

/** The u of "qu" and the i of "gi" belong to the consonant, where another vowel follows. */
function lengthOfOnset(letters: readonly string[]): number {
  const pair = letters.slice(0, 2).join('');
  return (pair === 'qu' || pair === 'gi') && VOWEL.test(letters[2] ?? '') ? 2 : 0;
}
