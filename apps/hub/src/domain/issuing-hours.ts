import type { IssuingClosedReason, ServiceId } from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import { isDayOver } from './deadlines.ts';
import { dateAfter } from './local-calendar.ts';
import { issuingStopAt } from './issuing-stop.ts';
import { issuingSpans, isWithin, nextOpening, openingOf } from './opening-hours.ts';
import type { QueueState, SettingsIndex } from './queue-state.ts';

/** IS3. `opensAt`: hub time; null where it is not known. `left`: numbers until the day's limit; null without one. */
export type IssuingState =
  | { readonly state: 'open'; readonly left: number | null }
  | { readonly state: 'closed'; readonly reason: IssuingClosedReason; readonly opensAt: number | null }
  | { readonly state: 'paused' }
  | { readonly state: 'used-up'; readonly limit: number; readonly opensAt: number | null };

/**
 * IS3, DA1: whether a service gives numbers at an instant, and if not, why and when again. One answer for the
 * decision, the views and the words: the day first, then the hours, a stop of the whole centre, the service's own
 * pause and its limit. The hours do not hold in a day whose date nobody knows (DA2).
 */
export function issuingStateOf(
  state: QueueState,
  index: SettingsIndex,
  serviceId: ServiceId,
  at: number,
): IssuingState {
  if (isDayOver(state, at))
    return { state: 'closed', reason: 'over', opensAt: nextDayOpening(state, index, serviceId, at) };
  const isToday = isInOpenDay(state, index, at);
  if (isToday && state.callingEndedAt !== null) {
    return { state: 'closed', reason: 'over', opensAt: nextDayOpening(state, index, serviceId, at) };
  }
  const reopensAt = isToday ? stoppedUntil(state, at) : at;
  if (!(isToday && state.day?.runsUntil === null)) {
    const hours = hoursAt(index, serviceId, at);
    if (hours !== null) {
      const opensAt = reopensAt === null ? null : nextOpening(index.settings, index.calendar, at, serviceId);
      return { state: 'closed', reason: hours, opensAt: later(index, serviceId, opensAt, reopensAt) };
    }
  }
  if (reopensAt !== at) {
    const opensAt = reopensAt === null ? null : openingFrom(index, serviceId, reopensAt);
    return { state: 'closed', reason: 'stopped', opensAt };
  }
  if (isToday && state.pausedServices.has(serviceId)) return { state: 'paused' };
  const limit = index.services.get(serviceId)?.dailyLimit ?? null;
  if (limit === null) return { state: 'open', left: null };
  const left = Math.max(0, limit - (isToday ? (state.issuedByService.get(serviceId) ?? 0) : 0));
  if (left > 0) return { state: 'open', left };
  return { state: 'used-up', limit, opensAt: nextDayOpening(state, index, serviceId, at) };
}

/** IS3: the refusal of a number for this service at an instant; null: it is given. */
export function issuingRefusal(
  state: QueueState,
  index: SettingsIndex,
  serviceId: ServiceId,
  at: number,
): Rejection | null {
  const issuing = issuingStateOf(state, index, serviceId, at);
  switch (issuing.state) {
    case 'open':
      return null;
    case 'closed':
      return { code: 'issuing-closed', reason: issuing.reason, opensAt: issuing.opensAt };
    case 'paused':
      return { code: 'service-paused', serviceId };
    case 'used-up':
      return { code: 'daily-limit', serviceId, limit: issuing.limit };
  }
}

/** Why the hours alone give no number; null: they do. */
function hoursAt(index: SettingsIndex, serviceId: ServiceId, at: number): IssuingClosedReason | null {
  const { settings, calendar } = index;
  const { date, minuteOfDay } = calendar.localMoment(at);
  const opening = openingOf(settings, date, serviceId);
  const spans = issuingSpans(settings, opening);
  if (spans.some((span) => isWithin(span, minuteOfDay))) return null;
  if (opening.spans.length === 0) return 'closed-day';
  if (!spans.some((span) => span.from > minuteOfDay)) return 'over';
  return spans.some((span) => span.to <= minuteOfDay) ? 'break' : 'not-yet';
}

/** What was stopped, paused and counted holds for the open day only: a later date begins anew. */
function isInOpenDay(state: QueueState, { calendar }: SettingsIndex, at: number): boolean {
  if (state.day === null || state.day.isClosed) return false;
  return state.day.runsUntil === null || calendar.localMoment(at).date <= state.day.runsUntil;
}

/** DA1: `at` itself while numbers are given; null while they are stopped for no set time. */
function stoppedUntil(state: QueueState, at: number): number | null {
  const stop = issuingStopAt(state, at);
  return stop ? stop.reopensAt : at;
}

/** The first instant from `from` on at which the hours let numbers be given. */
function openingFrom(index: SettingsIndex, serviceId: ServiceId, from: number): number | null {
  return hoursAt(index, serviceId, from) === null ? from : nextOpening(index.settings, index.calendar, from, serviceId);
}

/** The hours' opening, or the stop's end where that comes after it. */
function later(
  index: SettingsIndex,
  serviceId: ServiceId,
  opensAt: number | null,
  reopensAt: number | null,
): number | null {
  if (opensAt === null || reopensAt === null || reopensAt <= opensAt) return opensAt;
  return openingFrom(index, serviceId, reopensAt);
}

/** When the day after this one, or after the open one if it goes on for longer, gives numbers. */
function nextDayOpening(state: QueueState, index: SettingsIndex, serviceId: ServiceId, at: number): number | null {
  const { settings, calendar } = index;
  const { date } = calendar.localMoment(at);
  const lastDate = state.day?.runsUntil && state.day.runsUntil > date ? state.day.runsUntil : date;
  return nextOpening(settings, calendar, calendar.instantOf(dateAfter(lastDate, 1), 0) - 1, serviceId);
}
