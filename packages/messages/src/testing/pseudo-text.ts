/** Each vowel under the tallest stack of marks that Vietnamese has, so that nothing that cuts them off goes unseen. */
const STACKED: Readonly<Record<string, string>> = {
  ...{ a: 'ẩ', e: 'ể', i: 'ỉ', o: 'ổ', u: 'ử', y: 'ỷ' },
  ...{ A: 'Ẩ', E: 'Ể', I: 'Ỉ', O: 'Ổ', U: 'Ử', Y: 'Ỷ' },
};
const STACKS: ReadonlySet<string> = new Set(Object.values(STACKED));
/** How much longer a text may become in another language. */
const LONGER = 1.6;

const LETTER = /\p{L}/u;
/** A text that was made here already stands in brackets: it is put into another as it is, without them. */
const MADE = /\[([^[\]]*)\]/g;

/**
 * A sentence as a language would say it that needs 60 % more room and has marks above and below: `[Chểểnể …]`. Digits, signs and
 * gaps stay as they are; without a letter nothing changes. The brackets show whether both ends can be seen.
 */
export function pseudoText(text: string): string {
  if (!LETTER.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (const made of text.matchAll(MADE)) {
    parts.push(longer(text.slice(from, made.index)), made[1] ?? '');
    from = made.index + made[0].length;
  }
  return `[${parts.join('')}${longer(text.slice(from))}]`;
}

/** Word by word, so that the longest word becomes longer too. */
function longer(text: string): string {
  return text.replaceAll(/\p{L}+/gu, longerWord);
}

/** Its vowels are said again and again; without one its last letter is. A single letter is a number's prefix, and stays. */
function longerWord(word: string): string {
  const letters = [...word].map(stackedLetter);
  if (letters.length < 2) return word;
  const vowels = letters.flatMap((letter, at) => (STACKS.has(letter) ? [at] : []));
  const again = vowels.length > 0 ? vowels : [letters.length - 1];
  const times = letters.map(() => 0);
  for (let more = letters.length; more < letters.length * LONGER; more += 1) {
    const at = again[(more - letters.length) % again.length] ?? 0;
    times[at] = (times[at] ?? 0) + 1;
  }
  return letters.map((letter, at) => letter + letter.toLowerCase().repeat(times[at] ?? 0)).join('');
}

/** `ễ` and `e` both become `ể`; a consonant stays. */
function stackedLetter(letter: string): string {
  const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return STACKED[bare] ?? letter;
}
