import { clockTime, displayMessages, messagesIn, stopReasonMessages, timeOfDay } from '@motcua/messages';
import type { CallBoardView, Language } from '@motcua/protocol';

/** What holds for the whole room for a while. `words`: a headline, and what it means for whoever waits. */
export type HallNotice = {
  readonly kind: 'ended' | 'break' | 'stopped';
  readonly words: readonly [string, string];
};

/** A break that ends at these local hours is the one for lunch. */
const LUNCH_ENDS_FROM = 12;
const LUNCH_ENDS_BEFORE = 15;

/** DA1, DA4, IS3: that nobody is called any more, a break, or that no numbers are given; what concerns most people first. */
export function hallNotice(board: CallBoardView, language: Language): HallNotice | null {
  const text = messagesIn(displayMessages, language);
  const { timeZone } = board.centre;
  const { callingEnded, breakUntil, stopped } = board;
  if (callingEnded) return { kind: 'ended', words: [text.callingEnded, text.afterEnd] };
  if (breakUntil !== null) {
    const hour = Number(clockTime(breakUntil, timeZone).slice(0, 2));
    const isLunch = hour >= LUNCH_ENDS_FROM && hour < LUNCH_ENDS_BEFORE;
    const until = timeOfDay(breakUntil, timeZone, language);
    return { kind: 'break', words: [isLunch ? text.lunchUntil(until) : text.breakUntil(until), text.placesKept] };
  }
  if (stopped === null) return null;
  const { reason, reopensAt } = stopped;
  const why = reason === 'other' ? '' : messagesIn(stopReasonMessages, language)[reason];
  const title = reopensAt === null ? text.stopped : text.stoppedUntil(timeOfDay(reopensAt, timeZone, language));
  return { kind: 'stopped', words: [title, why === '' ? text.stillCalled : `${why} ${text.stillCalled}`] };
}

/** A notice that stands large in the middle, where no card needs the room. A stop of issuing is not one: calls go on. */
export function largeNotice(board: CallBoardView | null, cards: number, language: Language): HallNotice | null {
  const notice = board === null || cards > 0 ? null : hallNotice(board, language);
  return notice?.kind === 'stopped' ? null : notice;
}
