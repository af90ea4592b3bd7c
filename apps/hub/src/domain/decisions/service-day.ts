import type { TicketId } from '@motcua/protocol/vocabulary';
import { accept, type Decision } from '../commands.ts';
import { isDayOver } from '../deadlines.ts';
import type { QueueEvent, ServiceDayOpened } from '../events.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * DA1: the events that must come before a command at this hour: none inside the open day; the close of
 * the last day and the opening of a new one when the local date has moved on. Null: the day of this
 * date is closed and never reopens, or would be closed at once. A date earlier than the day's label changes nothing (DA2).
 */
export function dueDayEvents(state: QueueState, at: number): readonly QueueEvent[] | null {
  if (!state.index) return [];
  if (isDayOver(state, at)) return null;
  const { date } = state.index.calendar.localMoment(at);
  if (state.day && date <= state.day.date) return [];
  const close = state.day && !state.day.isClosed ? [closingEvent(state, state.day.ordinal)] : [];
  return [...close, openingEvent(state, date)];
}

/** The set closing hour has come, or the hub is asked to. Closing a closed day changes nothing. */
export function decideServiceDayClose(state: QueueState): Decision {
  if (!state.day || state.day.isClosed) return accept();
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
  return { type: 'ServiceDayClosed', ordinal, expired, summary: null };
}

function openingEvent(state: QueueState, date: string): ServiceDayOpened {
  if (!state.index) throw new RangeError('a day cannot open without settings');
  return {
    type: 'ServiceDayOpened',
    ordinal: (state.day?.ordinal ?? 0) + 1,
    date,
    provisional: false,
    settings: state.index.settings,
    carried: {
      counters: [...state.counters.values()].map(({ counterId, status, holder }) => ({ counterId, status, holder })),
      tickets: [...state.tickets.values()].filter((ticket) => ticket.status === 'serving'),
      lastAnnouncementSeq: state.lastAnnouncementSeq,
      appointments: [...state.appointments.values()],
      leases: [...state.leases.values()],
      reserveTaken: [...state.reserveTaken],
    },
    lastHubTime: state.lastHubTime,
  };
}
