import type { Rejection } from '@motcua/protocol/rejections';
import type { CentreSettings, SeriesSettings } from '@motcua/protocol/settings-document';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { isDayRunning } from '../deadlines.ts';
import { createLocalCalendar, minuteOfDay } from '../local-calendar.ts';
import type { QueueState } from '../queue-state.ts';
import { isOpen } from '../ticket.ts';
import { withKnownPhone } from './note-phone.ts';

/**
 * A new version of the settings document, made from `baseVersion`. Its own sense has been checked before
 * (`checkSettings`); here it is held against the day: what somebody needs today cannot be taken away.
 */
export function decideChangeSettings(
  state: QueueState,
  { at }: QueueCommand,
  { baseVersion, settings }: BodyOf<'change-settings'>,
): Decision {
  const version = state.index?.settings.version ?? 0;
  if (version !== baseVersion) return reject({ code: 'settings-changed', version });
  const obstacle = settingsObstacle(state, settings, at);
  if (obstacle) return reject(obstacle);
  const known = withKnownPhone(state.index?.settings ?? null, settings);
  return accept({ type: 'SettingsApplied', settings: { ...known, version: version + 1 } });
}

/** What today stands against these settings; null: nothing does. */
export function settingsObstacle(state: QueueState, settings: CentreSettings, at: number): Rejection | null {
  return findInUse(state, settings) ?? closesAtOnce(state, settings, at);
}

function findInUse(state: QueueState, settings: CentreSettings): Rejection | null {
  const services = new Set(settings.services.map((service) => service.serviceId));
  for (const { serviceId } of state.appointments.values()) {
    if (services.has(serviceId)) continue;
    const count = [...state.appointments.values()].filter((each) => each.serviceId === serviceId).length;
    return { code: 'settings-in-use', what: 'service', id: serviceId, count };
  }
  const series = new Map(settings.series.map((each) => [each.seriesId, each]));
  for (const { seriesId, first, last } of [...state.leases.values()].flatMap((lease) => lease.slices)) {
    const after = series.get(seriesId);
    // HL1: a kiosk without the hub may be giving these now.
    if (after && (overlaps(after, { first, last }) || (after.pad && overlaps(after.pad, { first, last })))) {
      return { code: 'settings-in-use', what: 'series', id: seriesId, count: 1 };
    }
  }
  if (!state.index || !state.day || state.day.isClosed) return null;
  for (const serviceId of state.index.services.keys()) {
    if (services.has(serviceId)) continue;
    let count = 0;
    for (const ticket of state.tickets.values()) {
      const isHere = ticket.legs.some((leg) => leg.serviceId === serviceId && leg.state !== 'done');
      if (isHere && (isOpen(ticket) || ticket.status === 'noShow')) count += 1;
    }
    if (count > 0) return { code: 'settings-in-use', what: 'service', id: serviceId, count };
  }
  const counters = new Set(settings.counters.map((counter) => counter.counterId));
  for (const { counterId, status, currentTicketId, parked } of state.counters.values()) {
    const isUsed = status !== 'closed' || currentTicketId !== null || parked.length > 0;
    if (isUsed && !counters.has(counterId))
      return { code: 'settings-in-use', what: 'counter', id: counterId, count: 1 };
  }
  for (const seriesId of state.series.keys()) {
    const before = state.index.series.get(seriesId);
    const after = series.get(seriesId);
    if (before && !(after && givesSameNumbers(before, after))) {
      return { code: 'settings-in-use', what: 'series', id: seriesId, count: 1 };
    }
  }
  return null;
}

/** DA1: by a closing hour that is over, or in a time zone in which it is, the open day would end this second, for good. */
function closesAtOnce(state: QueueState, settings: CentreSettings, at: number): Rejection | null {
  const { day } = state;
  if (!day?.runsUntil || !isDayRunning(state, at)) return null;
  const { dayClosesAt } = settings.hours;
  const closesAt = createLocalCalendar(settings.centre.timeZone).instantOf(day.runsUntil, minuteOfDay(dayClosesAt));
  return closesAt > at ? null : { code: 'settings-in-use', what: 'closing-hour', id: dayClosesAt, count: 0 };
}

type Range = { readonly first: number; readonly last: number };

function overlaps(one: Range, other: Range): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** IS1: numbers given today must not be given again; a longer range is harmless. */
function givesSameNumbers(before: SeriesSettings, after: SeriesSettings): boolean {
  const isSame = before.prefix === after.prefix && before.digits === after.digits && before.first === after.first;
  return isSame && after.last >= before.last;
}
