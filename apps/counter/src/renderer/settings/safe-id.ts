import { plainWords } from './plain-words.ts';

const LONGEST = 40;

/** An id from a name, readable in files and addresses: "Hộ tịch" → "ho-tich"; with a number behind it where it is taken. */
export function safeId(name: string, taken: readonly string[], otherwise: string): string {
  const plain = plainWords(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const wanted = plain === '' ? otherwise : plain;
  if (!taken.includes(wanted)) return wanted;
  for (let n = 2; ; n += 1) {
    const next = `${wanted}-${n}`;
    if (!taken.includes(next)) return next;
  }
}
