import { clockTime, displayMessages, messagesIn, timeOfDay } from '@motcua/messages';
import type { CallBoardView } from '@motcua/protocol';

/** What holds for the whole room for a while. `words`: a headline, and what it means for whoever waits. */
export type HallNotice = {
  readonly kind: 'ended' | 'break' | 'stopped';
  readonly words: readonly [string, string];
};

/** A break that ends at these local hours is the one for lunch. */
const LUNCH_ENDS_FROM = 12;
const LUNCH_ENDS_BEFORE = 15;

/** DA1, DA4, IS3: that nobody is called any more, a break, or that no numbers are given; what concerns most people first. */
export function hallNotice(board: CallBoardView): HallNotice | null {
  const text = messagesIn(displayMessages, 'vi');
  const { timeZone } = board.centre;
  const { callingEnded, breakUntil, stopped } = board;
  if (callingEnded) return { kind: 'ended', words: [text.callingEnded, text.afterEnd] };
  if (breakUntil !== null) {
    const hour = Number(clockTime(breakUntil, timeZone).slice(0, 2));
    const isLunch = hour >= LUNCH_ENDS_FROM && hour < LUNCH_ENDS_BEFORE;
    const until = timeOfDay(breakUntil, timeZone, 'vi');
    return { kind: 'break', words: [isLunch ? text.lunchUntil(until) : text.breakUntil(until), text.placesKept] };
  }
  if (stopped === null) return null;
  const { reopensAt } = stopped;
  const title = reopensAt === null ? text.stopped : text.stoppedUntil(timeOfDay(reopensAt, timeZone, 'vi'));
  return { kind: 'stopped', words: [title, text.stillCalled] };
}

/** A notice that stands large in the middle, where no card needs the room. A stop of issuing is not one: calls go on. */
export function largeNotice(board: CallBoardView | null, cards: number): HallNotice | null {
  const notice = board === null || cards > 0 ? null : hallNotice(board);
  return notice?.kind === 'stopped' ? null : notice;
}
