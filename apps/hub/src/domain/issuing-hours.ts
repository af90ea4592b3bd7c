import type { IssuingClosedReason } from '@motcua/protocol/vocabulary';
import { isDayOver } from './deadlines.ts';
import type { QueueState, SettingsIndex } from './queue-state.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { dateAfter, minuteOfDay, weekdayOf, type LocalCalendar } from './local-calendar.ts';

export type IssuingState =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly reason: IssuingClosedReason; readonly opensAt: number | null };

/** IS3, DA1: whether numbers are given at an instant: within the hours, and while the date's service day can run. */
export function issuingStateIn(state: QueueState, { settings, calendar }: SettingsIndex, at: number): IssuingState {
  if (!isDayOver(state, at)) return issuingStateAt(settings, calendar, at);
  const { date } = calendar.localMoment(at);
  const lastDate = state.day && state.day.date > date ? state.day.date : date;
  const nextDateAt = calendar.instantOf(dateAfter(lastDate, 1), 0);
  return { state: 'closed', reason: 'over', opensAt: nextOpening(settings, calendar, nextDateAt - 1) };
}

/** IS3: whether the hours let numbers be given at an instant, and if not, why and when again (within two weeks). */
export function issuingStateAt(settings: CentreSettings, calendar: LocalCalendar, at: number): IssuingState {
  const now = calendar.localMoment(at);
  const today = settings.hours.weekly.filter((hours) => hours.weekday === now.weekday);
  const isOpen = today.some(
    (hours) => now.minuteOfDay >= minuteOfDay(hours.from) && now.minuteOfDay < minuteOfDay(hours.to),
  );
  if (isOpen) return { state: 'open' };
  const opensLaterToday = today.some((hours) => minuteOfDay(hours.from) > now.minuteOfDay);
  const reason = today.length === 0 ? 'closed-day' : opensLaterToday ? 'not-yet' : 'over';
  return { state: 'closed', reason, opensAt: nextOpening(settings, calendar, at) };
}

function nextOpening(settings: CentreSettings, calendar: LocalCalendar, at: number): number | null {
  const { date } = calendar.localMoment(at);
  for (let days = 0; days <= 14; days += 1) {
    const day = dateAfter(date, days);
    const openings = settings.hours.weekly
      .filter((hours) => hours.weekday === weekdayOf(day))
      .map((hours) => calendar.instantOf(day, minuteOfDay(hours.from)))
      .filter((opensAt) => opensAt > at)
      .sort((a, b) => a - b);
    const first = openings[0];
    if (first !== undefined) return first;
  }
  return null;
}
