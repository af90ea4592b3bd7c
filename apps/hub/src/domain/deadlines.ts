import { minuteOfDay } from './local-calendar.ts';
import type { QueueState } from './queue-state.ts';

/** DA1: the hub time at which the open service day closes by itself; null when none is open, or nobody knows its date (DA2). */
export function serviceDayClosesAt(state: QueueState): number | null {
  if (!state.index || !state.day?.runsUntil || state.day.isClosed) return null;
  const { settings, calendar } = state.index;
  return calendar.instantOf(state.day.runsUntil, minuteOfDay(settings.hours.dayClosesAt));
}

/** DA2: false while a day goes on whose hub started with a clock that cannot be right. */
export function isDateKnown({ day }: QueueState): boolean {
  return day === null || day.isClosed || day.runsUntil !== null;
}

/** Whether the open service day still goes on at an instant: one that the hub slept through is as good as closed. */
export function isDayRunning(state: QueueState, at: number): boolean {
  if (!isDateKnown(state)) return true;
  const closesAt = serviceDayClosesAt(state);
  return closesAt !== null && at < closesAt;
}

/** DA1: whether nothing more can happen on the local date of an instant: its day is closed, or its closing hour has passed. */
export function isDayOver(state: QueueState, at: number): boolean {
  if (!state.index) return false;
  const { settings, calendar } = state.index;
  const now = calendar.localMoment(at);
  const { day } = state;
  if (!isDateKnown(state)) return false;
  if (day?.runsUntil && now.date <= day.runsUntil) return day.isClosed;
  return now.minuteOfDay >= minuteOfDay(settings.hours.dayClosesAt);
}
