import { isOpen } from '../domain/ticket.ts';
import { openingOf } from '../domain/opening-hours.ts';
import type { QueueState } from '../domain/queue-state.ts';

/** Before officers call somebody has to be able to see that everything works. */
const BEFORE_OPENING_MINUTES = 60;

/**
 * UP6: whether a machine may be started anew without anybody noticing: outside the hours of calling, breaks included, not
 * shortly before they begin, and with nobody waiting or being served.
 */
export function isQuiet(state: QueueState, now: number): boolean {
  const { index } = state;
  if (index === null) return true;
  const { settings, calendar } = index;
  const { date, minuteOfDay } = calendar.localMoment(now);
  const { spans } = openingOf(settings, date, null);
  const [first, last] = [spans[0], spans.at(-1)];
  const isWorking =
    first !== undefined &&
    last !== undefined &&
    minuteOfDay >= first.from - BEFORE_OPENING_MINUTES &&
    minuteOfDay < last.to;
  return !isWorking && ![...state.tickets.values()].some(isOpen);
}
