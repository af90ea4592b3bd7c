import type { Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import type { Telling } from './issuing-closed.ts';
import { bothDigits } from './khmer-digits.ts';
import { momentFrom } from './times.ts';

/** ES1, ES2: how long it will take, and whether it will be enough. */
export const waitMessages = defineMessages({
  about: {
    vi: (from: number, to: number) => `Chờ khoảng ${from}–${to} phút`,
    en: (from: number, to: number) => `About ${from}–${to} minutes to wait`,
    km: (from: number, to: number) => `រង់ចាំប្រហែល ${bothDigits(`${from}–${to}`)} នាទី`,
  },
  upTo: {
    vi: (to: number) => `Chờ khoảng ${to} phút`,
    en: (to: number) => `About ${to} ${to === 1 ? 'minute' : 'minutes'} to wait`,
    km: (to: number) => `រង់ចាំប្រហែល ${bothDigits(to)} នាទី`,
  },
  soon: { vi: 'Sắp đến lượt', en: 'It will be your turn soon', km: 'ជិតដល់វេនហើយ' },
  long: { vi: 'Có thể phải chờ lâu', en: 'The wait may be long', km: 'អាចរង់ចាំយូរ' },
  perhapsNot: { vi: 'Có thể không kịp', en: 'Perhaps not in time', km: 'អាចមិនទាន់ពេល' },
  /** For a tile: as short as can be. */
  tileRange: {
    vi: (from: number, to: number) => `${from}–${to} phút`,
    en: (from: number, to: number) => `${from}–${to} min`,
    km: (from: number, to: number) => `${bothDigits(`${from}–${to}`)} នាទី`,
  },
  tileUpTo: {
    vi: (to: number) => `khoảng ${to} phút`,
    en: (to: number) => `about ${to} min`,
    km: (to: number) => `ប្រហែល ${bothDigits(to)} នាទី`,
  },
  tileWaiting: {
    vi: (count: number) => `${count} người chờ`,
    en: (count: number) => `${count} waiting`,
    km: (count: number) => `រង់ចាំ ${bothDigits(count)} នាក់`,
  },
  comeAt: {
    vi: (moment: string) => `Ông/bà cũng có thể đến lúc ${moment}.`,
    en: (moment: string) => `You may also come at ${moment}.`,
    km: (moment: string) => `លោកអ្នកក៏អាចមកនៅ${moment}ដែរ។`,
  },
  /** A question, because a page on the portal does not say that the whole of it can be done there. */
  askOnline: {
    vi: 'Có nộp trực tuyến được không? Bàn hướng dẫn sẽ xem giúp ông/bà.',
    en: 'Can it be done online? The guidance desk will look with you.',
    km: 'តើអាចដាក់តាមអ៊ីនធឺណិតបានទេ? តុណែនាំនឹងជួយមើលជូនលោកអ្នក។',
  },
});

export type WaitRange = { readonly fromMinutes: number; readonly toMinutes: number };
export type ProspectOfWait = {
  readonly prospect: 'in-time' | 'long' | 'perhaps-not';
  readonly nextOpeningAt: number | null;
};

/** ES1: "Chờ khoảng 15–25 phút". */
export function waitText({ fromMinutes, toMinutes }: WaitRange, language: Language): string {
  const say = messagesIn(waitMessages, language);
  if (toMinutes === 0) return say.soon;
  return fromMinutes === toMinutes || fromMinutes === 0 ? say.upTo(toMinutes) : say.about(fromMinutes, toMinutes);
}

/** ES2, where it is not certain: "Có thể không kịp". Null: in time. */
export function prospectText(prospect: ProspectOfWait['prospect'], language: Language): string | null {
  const say = messagesIn(waitMessages, language);
  switch (prospect) {
    case 'in-time':
      return null;
    case 'long':
      return say.long;
    case 'perhaps-not':
      return say.perhapsNot;
  }
}

/** ES1 and ES2 in one line: "Chờ khoảng 50–80 phút · Có thể không kịp". */
export function waitAndProspectText(wait: WaitRange & ProspectOfWait, language: Language): string {
  const prospect = prospectText(wait.prospect, language);
  return prospect === null ? waitText(wait, language) : `${waitText(wait, language)} · ${prospect}`;
}

/**
 * For a tile that has room for it, ES1 and ES2: "6 người chờ · 15–25 phút", or the doubt and the range. Null: there is nothing
 * to add to how many wait.
 */
export function tileWaitText(waiting: number, wait: WaitRange & ProspectOfWait, language: Language): string | null {
  const { fromMinutes, toMinutes } = wait;
  if (waiting === 0 || toMinutes === 0) return null;
  const say = messagesIn(waitMessages, language);
  const range =
    fromMinutes === toMinutes || fromMinutes === 0 ? say.tileUpTo(toMinutes) : say.tileRange(fromMinutes, toMinutes);
  return `${prospectText(wait.prospect, language) ?? say.tileWaiting(waiting)} · ${range}`;
}

/** ES2: when else numbers are given, where it is not certain: "Ông/bà cũng có thể đến lúc 7 giờ 00, thứ Ba 24/11/2026." */
export function otherTimeText({ prospect, nextOpeningAt }: ProspectOfWait, telling: Telling): string | null {
  if (prospect === 'in-time' || nextOpeningAt === null) return null;
  const { language, now, timeZone } = telling;
  return messagesIn(waitMessages, language).comeAt(momentFrom(now, nextOpeningAt, timeZone, language));
}

/** ES2: that there may be an online way, and who looks, where it is not certain that one is served. Null: nothing to say. */
export function onlineWayText(
  { prospect }: Pick<ProspectOfWait, 'prospect'>,
  onPortal: boolean,
  language: Language,
): string | null {
  return prospect === 'in-time' || !onPortal ? null : messagesIn(waitMessages, language).askOnline;
}
