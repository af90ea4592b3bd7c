import type { IssuingClosedReason, Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { momentFrom, timeOfDay } from './times.ts';

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
  opensAgainAt: {
    vi: (moment: string) => `Mở lại lúc ${moment}.`,
    en: (moment: string) => `Open again at ${moment}.`,
    km: (moment: string) => `បើកឡើងវិញនៅ${moment}។`,
  },
});

export type IssuingClosed = { readonly reason: IssuingClosedReason; readonly opensAt: number | null };
/** Where and when a sentence is said: `now` is hub time in ms. */
export type Telling = { readonly language: Language; readonly now: number; readonly timeZone: string };

/** "Hôm nay đã hết giờ lấy số. Mở lại lúc 7 giờ 00, thứ Hai 23/11/2026." */
export function issuingClosedText(closed: IssuingClosed, telling: Telling): string {
  const say = messagesIn(issuingClosedMessages, telling.language);
  const why = { 'not-yet': say.notYet, over: say.over, 'closed-day': say.closedDay }[closed.reason];
  return closed.opensAt === null ? why : `${why} ${opensAtText(closed, telling)}`;
}

/** For a tile's mark: "Từ 7 giờ 00" while the hour is still to come today, otherwise a word or two. The whole sentence is one touch away. */
export function closedTileText(closed: IssuingClosed, telling: Telling): string {
  const say = messagesIn(issuingClosedMessages, telling.language);
  switch (closed.reason) {
    case 'not-yet':
      return closed.opensAt === null
        ? say.tileClosed
        : say.tileNotYet(timeOfDay(closed.opensAt, telling.timeZone, telling.language));
    case 'over':
      return say.tileOver;
    case 'closed-day':
      return say.tileClosed;
  }
}

/** The second half alone; without a known hour the reason itself. */
export function opensAtText(closed: IssuingClosed, telling: Telling): string {
  if (closed.opensAt === null) return issuingClosedText(closed, telling);
  const say = messagesIn(issuingClosedMessages, telling.language);
  const moment = momentFrom(telling.now, closed.opensAt, telling.timeZone, telling.language);
  return closed.reason === 'not-yet' ? say.startsAt(moment) : say.opensAgainAt(moment);
}
