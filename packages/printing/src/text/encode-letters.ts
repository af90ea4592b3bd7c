/** How letters are sent to a printer that has a font of its own. `ascii`: Vietnamese without marks, for every printer. */
export const TEXT_PAGES = ['ascii', 'cp1258', 'tcvn3'] as const;
export type TextPage = (typeof TEXT_PAGES)[number];

/** Letters of one half of the page; `half` matters for TCVN-3 only, which keeps capitals on a page of their own. */
export type LetterRun = { readonly half: 'small' | 'capital'; readonly bytes: readonly number[] };

/** TCVN 5712-3: small letters, in the order of their codes. */
const TCVN3_CODES = new Map<string, number>([
  ...codes(0xa8, 'ăâêôơưđ'),
  ...codes(0xb5, 'àảãáạ'),
  ...codes(0xbb, 'ằẳẵắ'),
  ...codes(0xc6, 'ặầẩẫấậè'),
  ...codes(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...codes(0xdc, 'ĩíịò'),
  ...codes(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...codes(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
]);

/** Windows-1258: some letters whole, others as a letter and a tone after it. */
const CP1258_CODES = new Map<string, number>(
  Array.from({ length: 0x80 }, (_code, index) => {
    const code = 0x80 + index;
    return [new TextDecoder('windows-1258').decode(Uint8Array.of(code)), code] as const;
  }).filter(([letter]) => /^[\p{L}\p{M}]$/u.test(letter)),
);

/** Marks that have a plain twin. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  '–': '-',
  '—': '-',
  '·': '-',
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
};

/** Text as the page has it. What the page lacks becomes plain letters, or nothing where there are none: never "?". */
export function encodeLetters(text: string, page: TextPage): LetterRun[] {
  const runs: { half: 'small' | 'capital'; bytes: number[] }[] = [];
  const add = (half: 'small' | 'capital', bytes: readonly number[]): void => {
    const last = runs.at(-1);
    if (last?.half === half) last.bytes.push(...bytes);
    else runs.push({ half, bytes: [...bytes] });
  };
  for (const letter of text.normalize('NFC')) {
    const small = page === 'tcvn3' ? TCVN3_CODES.get(letter) : undefined;
    const capital = page === 'tcvn3' ? TCVN3_CODES.get(letter.toLowerCase()) : undefined;
    if (small !== undefined) add('small', [small]);
    else if (capital !== undefined) add('capital', [capital]);
    // Plain letters are the same in both halves: they stay where the printer is.
    else add(runs.at(-1)?.half ?? 'small', (page === 'cp1258' ? cp1258(letter) : null) ?? plain(letter));
  }
  return runs;
}

/** How many letters wide it comes out: a tone of CP1258 stands over its letter, and "…" is three dots where a page has none. */
export function columnsOf(text: string, page: TextPage): number {
  let columns = 0;
  for (const letter of text.normalize('NFC')) {
    const isWhole =
      page === 'tcvn3' ? TCVN3_CODES.has(letter.toLowerCase()) : page === 'cp1258' && cp1258(letter) !== null;
    columns += isWhole ? 1 : plain(letter).length;
  }
  return columns;
}

/** Whether it can be read in a printer's own letters: Khmer has no page and no plain twin. */
export function isReadable(text: string): boolean {
  return !/\p{Script=Khmer}/u.test(text);
}

function codes(first: number, letters: string): (readonly [string, number])[] {
  return [...letters].map((letter, index) => [letter, first + index] as const);
}

function cp1258(letter: string): number[] | null {
  const whole = CP1258_CODES.get(letter);
  if (whole !== undefined) return [whole];
  const parts = [...letter.normalize('NFD')];
  for (const tone of parts.slice(1)) {
    const rest = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    const toneCode = CP1258_CODES.get(tone);
    const restCode = /^[a-z]$/i.test(rest) ? rest.charCodeAt(0) : CP1258_CODES.get(rest);
    if (toneCode !== undefined && restCode !== undefined) return [restCode, toneCode];
  }
  return null;
}

function plain(letter: string): number[] {
  const twin = PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  return [...twin].map((each) => each.charCodeAt(0)).filter((code) => code >= 0x20 && code < 0x7f);
}
