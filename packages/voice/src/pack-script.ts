import {
  letterClip,
  numberClip,
  PAGE_CLIPS,
  pageClip,
  SENTENCE_CLIPS,
  type PageClip,
  type SentenceClip,
} from './clips.ts';
import { baseTongue } from './speak-characters.ts';

/** How Vietnamese is spoken; null for a tongue in which it makes no difference. */
export const VARIETIES = ['north', 'south'] as const;
export type Variety = (typeof VARIETIES)[number];

/** One clip that a pack should have, and what is said in it. `isDraft`: no speaker has confirmed the words. */
export type ScriptLine = { readonly clipId: string; readonly text: string; readonly isDraft: boolean };

type Words = Readonly<Record<string, string>>;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const VIETNAMESE: Words = {
  ...sentences({
    call: 'Mời công dân có số thứ tự',
    recall: 'Xin nhắc lại, mời công dân có số thứ tự',
    number: 'Số',
    'to-counter': 'đến quầy số',
    counter: 'quầy số',
    'sound-test': 'Đây là tiếng thử loa. Xin cảm ơn.',
  }),
  ...digits(['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']),
  ...{ 'n-10': 'mười', tens: 'mươi', 'n-1-late': 'mốt', 'n-4-late': 'tư', 'n-5-late': 'lăm', hundred: 'trăm' },
  ...letters({
    ...{ A: 'a', B: 'bê', C: 'xê', D: 'dê', E: 'e', F: 'ép phờ', G: 'giê', H: 'hát', I: 'i', J: 'gi', K: 'ca' },
    ...{ L: 'e lờ', M: 'em mờ', N: 'en nờ', O: 'o', P: 'pê', Q: 'quy', R: 'e rờ', S: 'ét sì', T: 'tê', U: 'u' },
    ...{ V: 'vê', W: 'vê kép', X: 'ích xì', Y: 'i dài', Z: 'dét', Đ: 'đê' },
  }),
};
const NORTH: Words = { 'zero-tens': 'linh', thousand: 'nghìn' };
const SOUTH: Words = { 'zero-tens': 'lẻ', thousand: 'ngàn' };

const ENGLISH: Words = {
  ...sentences({
    call: 'Number',
    recall: 'Once again, number',
    number: 'Number',
    'to-counter': 'please proceed to counter',
    counter: 'counter',
    'sound-test': 'This is a sound test. Thank you.',
  }),
  ...digits([
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ]),
  ...{ 'n-13': 'thirteen', 'n-14': 'fourteen', 'n-15': 'fifteen', 'n-16': 'sixteen', 'n-17': 'seventeen' },
  ...{ 'n-18': 'eighteen', 'n-19': 'nineteen', 'n-20': 'twenty', 'n-30': 'thirty', 'n-40': 'forty', 'n-50': 'fifty' },
  ...{ 'n-60': 'sixty', 'n-70': 'seventy', 'n-80': 'eighty', 'n-90': 'ninety' },
  ...{ hundred: 'hundred', thousand: 'thousand', and: 'and' },
  ...letters(Object.fromEntries(LETTERS.map((letter) => [letter, letter]))),
};

/** A draft: to be confirmed by somebody who speaks it. */
const KHMER: Words = {
  ...sentences({
    call: 'សូមអញ្ជើញលេខ',
    recall: 'សូមជម្រាបម្ដងទៀត សូមអញ្ជើញលេខ',
    number: 'លេខ',
    'to-counter': 'ទៅបញ្ជរលេខ',
    counter: 'បញ្ជរលេខ',
    'sound-test': 'នេះជាការសាកល្បងសំឡេង។ សូមអរគុណ។',
  }),
  ...digits(['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន', 'ដប់']),
  ...{ 'n-20': 'ម្ភៃ', 'n-30': 'សាមសិប', 'n-40': 'សែសិប', 'n-50': 'ហាសិប', 'n-60': 'ហុកសិប', 'n-70': 'ចិតសិប' },
  ...{ 'n-80': 'ប៉ែតសិប', 'n-90': 'កៅសិប', hundred: 'រយ', thousand: 'ពាន់' },
  ...letters(Object.fromEntries(LETTERS.map((letter) => [letter, letter]))),
};

/**
 * VO2: every clip that a call in this tongue can ask for, in the order in which it is best recorded. For a tongue that the
 * program does not know the words stand in Vietnamese: the speaker says them in the tongue, and numbers digit by digit.
 */
export function packScript(tongue: string, variety: Variety | null): readonly ScriptLine[] {
  const words = wordsOf(baseTongue(tongue), variety);
  const isDraft = !['vi', 'en'].includes(baseTongue(tongue));
  return Object.entries(words).map(([clipId, text]) => ({ clipId, text, isDraft }));
}

/** KI11: in the words of the pages themselves (`packages/messages`), so that nothing is said that does not stand there. */
const PAGES: Readonly<Record<'vi' | 'en' | 'km', Readonly<Record<PageClip, string>>>> = {
  vi: {
    'your-number': 'Số của ông bà',
    'wait-here': 'Mời ông bà ngồi chờ, nghe loa và nhìn màn hình.',
    receipt: 'Đã đến ngày hẹn trên giấy tiếp nhận chưa?',
    'one-more': 'Lấy thêm một số nữa?',
    'no-number': 'Chưa lấy được số.',
    'ask-desk': 'Mời ông bà gặp bàn hướng dẫn.',
  },
  en: {
    'your-number': 'Your number',
    'wait-here': 'Please take a seat, listen and watch the screen.',
    receipt: 'Has the day on your receipt come?',
    'one-more': 'One more number?',
    'no-number': 'No number was given.',
    'ask-desk': 'Please see the guidance desk.',
  },
  km: {
    'your-number': 'លេខរបស់លោកអ្នក',
    'wait-here': 'សូមអង្គុយរង់ចាំ ស្ដាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។',
    receipt: 'តើដល់ថ្ងៃណាត់លើបង្កាន់ដៃហើយឬនៅ?',
    'one-more': 'យកលេខមួយទៀតទេ?',
    'no-number': 'មិនទាន់យកលេខបាន',
    'ask-desk': 'សូមទៅជួបតុណែនាំ។',
  },
};

/** KI11: what a kiosk says of its pages. No call asks for it: a pack without it is whole. */
export function kioskScript(tongue: string): readonly ScriptLine[] {
  const base = baseTongue(tongue);
  const words = base === 'en' || base === 'km' ? PAGES[base] : PAGES.vi;
  return PAGE_CLIPS.map((page) => ({
    clipId: pageClip(page),
    text: words[page],
    isDraft: !['vi', 'en'].includes(base),
  }));
}

function wordsOf(tongue: string, variety: Variety | null): Words {
  switch (tongue) {
    case 'vi':
      return { ...VIETNAMESE, ...(variety === 'north' ? NORTH : SOUTH) };
    case 'en':
      return ENGLISH;
    case 'km':
      return KHMER;
    default: {
      const spelt = [...SENTENCE_CLIPS, ...Array.from({ length: 10 }, (_, digit) => numberClip(digit))];
      const named = [...spelt, ...LETTERS.map(letterClip)];
      return Object.fromEntries(named.map((clipId) => [clipId, VIETNAMESE[clipId] ?? clipId]));
    }
  }
}

function sentences(words: Readonly<Record<SentenceClip, string>>): Words {
  return words;
}

function digits(words: readonly string[]): Words {
  return Object.fromEntries(words.map((word, value) => [numberClip(value), word]));
}

function letters(names: Words): Words {
  return Object.fromEntries(Object.entries(names).map(([letter, name]) => [letterClip(letter), name]));
}
