import { minuteOfDay } from './local-calendar.ts';
import type { QueueState } from './queue-state.ts';

/** DA1: the hub time at which the open service day closes by itself; null when no day is open. */
export function serviceDayClosesAt(state: QueueState): number | null {
  if (!state.index || !state.day || state.day.isClosed) return null;
  const { settings, calendar } = state.index;
  return calendar.instantOf(state.day.date, minuteOfDay(settings.hours.dayClosesAt));
}

/** Whether the open service day still goes on at an instant: one that the hub slept through is as good as closed. */
export function isDayRunning(state: QueueState, at: number): boolean {
  const closesAt = serviceDayClosesAt(state);
  return closesAt !== null && at < closesAt;
}

/** DA1: whether nothing more can happen on the local date of an instant: its day is closed, or its closing hour has passed. */
export function isDayOver(state: QueueState, at: number): boolean {
  if (!state.index) return false;
  const { settings, calendar } = state.index;
  const now = calendar.localMoment(at);
  if (state.day && now.date <= state.day.date) return state.day.isClosed;
  return now.minuteOfDay >= minuteOfDay(settings.hours.dayClosesAt);
}
