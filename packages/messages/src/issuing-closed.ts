import type { IssuingClosedReason, Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';
import { isSameDate, momentFrom, timeOfDay } from './times.ts';

/** IS3: why no number is given now, with the hour when numbers are given again where it is known. */
export const issuingClosedMessages = defineMessages({
  notYet: {
    vi: 'Chưa đến giờ lấy số.',
    en: 'Numbers are not given yet.',
    km: 'មិនទាន់ដល់ម៉ោងយកលេខទេ។',
  },
  over: {
    vi: 'Hôm nay đã hết giờ lấy số.',
    en: 'No more numbers are given today.',
    km: 'ថ្ងៃនេះផុតម៉ោងយកលេខហើយ។',
  },
  closedDay: {
    vi: 'Hôm nay không phát số.',
    en: 'No numbers are given today.',
    km: 'ថ្ងៃនេះមិនចែកលេខទេ។',
  },
  break: { vi: 'Đang giờ nghỉ.', en: 'There is a break now.', km: 'ឥឡូវជាម៉ោងសម្រាក។' },
  stopped: {
    vi: 'Đang tạm ngừng phát số.',
    en: 'No numbers are given for now.',
    km: 'កំពុងផ្អាកចែកលេខជាបណ្ដោះអាសន្ន។',
  },
  usedUp: {
    vi: 'Hôm nay đã phát hết số cho việc này.',
    en: 'All numbers for this service have been given today.',
    km: 'ថ្ងៃនេះបានចែកលេខសម្រាប់ការងារនេះអស់ហើយ។',
  },
  startsAt: {
    vi: (moment: string) => `Bắt đầu phát số lúc ${moment}.`,
    en: (moment: string) => `They are given from ${moment}.`,
    km: (moment: string) => `ចាប់ផ្ដើមចែកលេខនៅ${moment}។`,
  },
  /** For a tile: as short as can be. */
  tileNotYet: {
    vi: (moment: string) => `Từ ${moment}`,
    en: (moment: string) => `From ${moment}`,
    km: (moment: string) => `ចាប់ពី${moment}`,
  },
  tileOver: { vi: 'Đã hết giờ', en: 'Closed now', km: 'ផុតម៉ោងហើយ' },
  tileClosed: { vi: 'Không phát số', en: 'No numbers', km: 'មិនចែកលេខ' },
  tileBreak: {
    vi: (moment: string) => `Nghỉ đến ${moment}`,
    en: (moment: string) => `Break until ${moment}`,
    km: (moment: string) => `សម្រាកដល់${moment}`,
  },
  tileResting: { vi: 'Đang nghỉ', en: 'Break', km: 'កំពុងសម្រាក' },
  tilePaused: { vi: 'Tạm ngừng', en: 'Paused', km: 'ផ្អាក' },
  tileUsedUp: { vi: 'Hết số hôm nay', en: 'No more today', km: 'អស់លេខថ្ងៃនេះ' },
  tileLeft: {
    vi: (left: number) => `Chỉ còn ${left} số`,
    en: (left: number) => `Only ${left} left`,
    km: (left: number) => `នៅសល់តែ ${bothDigits(left)} លេខ`,
  },
  opensAgainAt: {
    vi: (moment: string) => `Mở lại lúc ${moment}.`,
    en: (moment: string) => `Open again at ${moment}.`,
    km: (moment: string) => `បើកឡើងវិញនៅ${moment}។`,
  },
});

export type IssuingClosed = { readonly reason: IssuingClosedReason; readonly opensAt: number | null };
/** Why one service gives no number, as its view says it. */
export type ServiceClosed =
  | ({ readonly state: 'closed' } & IssuingClosed)
  | { readonly state: 'paused' }
  | { readonly state: 'used-up'; readonly opensAt: number | null };
/** Where and when a sentence is said: `now` is hub time in ms. */
export type Telling = { readonly language: Language; readonly now: number; readonly timeZone: string };

/** "Hôm nay đã hết giờ lấy số. Mở lại lúc 7 giờ 00, thứ Hai 23/11/2026." */
export function issuingClosedText(closed: IssuingClosed, telling: Telling): string {
  const say = messagesIn(issuingClosedMessages, telling.language);
  const why = {
    'not-yet': say.notYet,
    break: say.break,
    over: say.over,
    'closed-day': say.closedDay,
    stopped: say.stopped,
  }[closed.reason];
  return closed.opensAt === null ? why : `${why} ${opensAtText(closed, telling)}`;
}

/** "Hôm nay đã phát hết số cho việc này. Mở lại lúc 7 giờ 00, thứ Ba 24/11/2026." */
export function usedUpText(opensAt: number | null, telling: Telling): string {
  const say = messagesIn(issuingClosedMessages, telling.language);
  if (opensAt === null) return say.usedUp;
  return `${say.usedUp} ${say.opensAgainAt(momentFrom(telling.now, opensAt, telling.timeZone, telling.language))}`;
}

/** For a tile's mark: the hour while it is still to come today, otherwise a word or two. The whole sentence is one touch away. */
export function closedTileText(closed: ServiceClosed, telling: Telling): string {
  const say = messagesIn(issuingClosedMessages, telling.language);
  if (closed.state === 'paused') return say.tilePaused;
  if (closed.state === 'used-up') return say.tileUsedUp;
  const { reason, opensAt } = closed;
  const isToday = opensAt !== null && isSameDate(telling.now, opensAt, telling.timeZone);
  const hour = opensAt !== null && isToday ? timeOfDay(opensAt, telling.timeZone, telling.language) : null;
  switch (reason) {
    case 'not-yet':
      return hour === null ? say.tileClosed : say.tileNotYet(hour);
    case 'break':
      return hour === null ? say.tileResting : say.tileBreak(hour);
    case 'stopped':
      return hour === null ? say.tilePaused : say.tileNotYet(hour);
    case 'over':
      return say.tileOver;
    case 'closed-day':
      return say.tileClosed;
  }
}

/** For a tile, where few are left: "Chỉ còn 3 số". */
export function numbersLeftText(left: number, language: Language): string {
  return messagesIn(issuingClosedMessages, language).tileLeft(left);
}

/** The second half alone; without a known hour the reason itself. */
export function opensAtText(closed: IssuingClosed, telling: Telling): string {
  if (closed.opensAt === null) return issuingClosedText(closed, telling);
  const say = messagesIn(issuingClosedMessages, telling.language);
  const moment = momentFrom(telling.now, closed.opensAt, telling.timeZone, telling.language);
  return closed.reason === 'not-yet' ? say.startsAt(moment) : say.opensAgainAt(moment);
}
