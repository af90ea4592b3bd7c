import type { TicketId } from '@motcua/protocol/vocabulary';
import { accept, type ClockTrust, type Decision, type QueueCommand } from '../commands.ts';
import type { DayLabel } from '../carried-state.ts';
import { isDateKnown, isDayOver } from '../deadlines.ts';
import type { Appointment, Leg, QueueEvent, ServiceDayOpened } from '../events.ts';
import { dateAfter } from '../local-calendar.ts';
import { practiceToCarry } from '../practice/practice-state.ts';
import type { QueueState, SettingsIndex } from '../queue-state.ts';
import { reserveTakenToCarry } from '../reserve.ts';
import { summariseDay } from '../summarise-day.ts';

/** DA2: nobody does anything for so long but at night. */
const NIGHT_MS = 5 * 3_600_000;
/** DA2: days whose labels an opening day takes over. */
const LABELS_KEPT = 40;

/**
 * DA1: the events that must come before a command at this hour: none inside the open day; the close of
 * the last day and the opening of a new one when the local date has moved on. Null: the day of this
 * date is closed and never reopens, or would be closed at once. A date earlier than the day's changes nothing (DA2).
 */
export function dueDayEvents(state: QueueState, at: number, clock: ClockTrust): readonly QueueEvent[] | null {
  if (!state.index) return [];
  const { day } = state;
  // Made only where a day ends: it counts the whole day.
  const close = (): QueueEvent[] => (day && !day.isClosed ? [closingEvent(state, day.ordinal)] : []);
  const { date } = state.index.calendar.localMoment(at);
  if (!isTimeKnown(clock) || !isDateKnown(state)) {
    // The hour says nothing: a day ends where a night without a single press has passed.
    if (day && !day.isClosed && at - state.lastHubTime < NIGHT_MS) {
      return clock.kind === 'doubted' && day.runsUntil !== null ? [{ type: 'ClockDoubted', wallAt: clock.wallAt }] : [];
    }
    if (!isTimeKnown(clock)) return [...close(), openingEvent(state, day ? dateAfter(day.date, 1) : date, true)];
  }
  if (isDayOver(state, at)) return null;
  if (day?.runsUntil && date <= day.runsUntil) return [];
  return [...close(), openingEvent(state, date, false)];
}

function isTimeKnown(clock: ClockTrust): boolean {
  return clock.kind === 'trusted' || clock.isTimeKnown;
}

/** The set closing hour has come, or the hub is asked to. Closing a closed day changes nothing, and no doubtful hour closes one (DA2). */
export function decideServiceDayClose(state: QueueState, { clock }: QueueCommand): Decision {
  if (!state.day || state.day.isClosed || !isTimeKnown(clock)) return accept();
  return accept(closingEvent(state, state.day.ordinal));
}

function closingEvent(state: QueueState, ordinal: number): QueueEvent {
  const expired: TicketId[] = [];
  for (const ticket of state.tickets.values()) {
    const { status } = ticket;
    if (status === 'waiting' || status === 'called' || status === 'parked' || status === 'noShow') {
      expired.push(ticket.ticketId);
    }
  }
  const { index, day } = state;
  const summary = index && day ? summariseDay(state, index, day, new Set(expired)) : null;
  return { type: 'ServiceDayClosed', ordinal, expired, summary };
}

function openingEvent(state: QueueState, date: string, provisional: boolean): ServiceDayOpened {
  if (!state.index) throw new RangeError('a day cannot open without settings');
  const { counters, services } = state.index;
  return {
    type: 'ServiceDayOpened',
    ordinal: (state.day?.ordinal ?? 0) + 1,
    date,
    provisional,
    settings: state.index.settings,
    carried: {
      counters: [...state.counters.values()]
        .filter(({ counterId }) => counters.has(counterId))
        .map(({ counterId, status, holder }) => ({ counterId, status, holder })),
      // Whoever sat at a counter that was taken away at night would be served there for ever.
      tickets: [...state.tickets.values()]
        .filter((ticket) => ticket.status === 'serving')
        .filter(({ counterId }) => counters.has(counterId))
        .map((ticket) => ({ ...ticket, legs: legsLeft(ticket.legs, services) })),
      lastAnnouncementSeq: state.lastAnnouncementSeq,
      appointments: provisional ? [...state.appointments.values()] : appointmentsFrom(state, state.index, date),
      leases: [...state.leases.values()],
      reserveTaken: reserveTakenToCarry(state),
      padsUpTo: [...state.series].flatMap(([seriesId, { padUpTo }]) =>
        padUpTo === null ? [] : [{ seriesId, padUpTo }],
      ),
      earlierDays: labelsToCarry(state),
      kioskLocks: [...state.kioskLocks].map(([deviceId, lock]) => ({ deviceId, ...lock })),
      practice: practiceToCarry(state.practice),
    },
    lastHubTime: state.lastHubTime,
  };
}

/** IS6: a part still to come for a service that was taken away at night would wait for nobody. */
function legsLeft(legs: readonly Leg[], services: SettingsIndex['services']): readonly Leg[] {
  return legs.filter((leg) => leg.state !== 'waiting' || services.has(leg.serviceId));
}

function labelsToCarry({ earlierDays, day }: QueueState): readonly DayLabel[] {
  if (!day) return earlierDays;
  const { ordinal, date, isProvisional } = day;
  return [...earlierDays, { ordinal, date, isProvisional }].slice(-LABELS_KEPT);
}

/** Those that are still to come. While the date is only a guess, or was one, none is thrown away. */
function appointmentsFrom(state: QueueState, { calendar }: SettingsIndex, date: string): readonly Appointment[] {
  const appointments = [...state.appointments.values()];
  if (state.day?.isProvisional) return appointments;
  const begin = calendar.instantOf(date, 0);
  return appointments.filter(({ at }) => at >= begin);
}
