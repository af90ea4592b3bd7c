import type { BoardBrightness } from '@motcua/protocol/board-lines';
import { minuteOfDay, type LocalCalendar } from '../domain/local-calendar.ts';

/** LB6: how bright boards are at an instant, in percent. Before the first hour of the day the last one still holds. */
export function boardBrightness(hours: readonly BoardBrightness[], calendar: LocalCalendar, at: number): number {
  if (hours.length === 0) return 100;
  const now = calendar.localMoment(at).minuteOfDay;
  const ordered = hours
    .map(({ from, percent }) => ({ minute: minuteOfDay(from), percent }))
    .sort((a, b) => a.minute - b.minute);
  return (ordered.findLast(({ minute }) => minute <= now) ?? ordered.at(-1))?.percent ?? 100;
}
