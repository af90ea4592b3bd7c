import type { AppointmentCode, TicketId } from '@motcua/protocol/vocabulary';
import { derivedAppointmentCode } from '../appointment-codes.ts';
import { SlotBook } from '../appointment-slots.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { isDayRunning } from '../deadlines.ts';
import type { Appointment, EventOf } from '../events.ts';
import { comparePlaces } from '../line.ts';
import type { QueueState, SettingsIndex } from '../queue-state.ts';
import { waitingServices, type WaitingTicket } from '../ticket.ts';

/**
 * DA1: from now on nobody is called any more and no number is given. Whoever has been called, is being served or was
 * asked to come straight back is still served. Those who wait for a call are asked about; ending with them needs
 * places on the next open day for them, or a reason.
 */
export function decideEndCalling(state: QueueState, command: QueueCommand, body: BodyOf<'end-calling'>): Decision {
  const { index } = state;
  if (!index || !isDayRunning(state, command.at)) return reject({ code: 'day-not-open' });
  const { leftover, reason } = body;
  const waiting = waitingTickets(state);
  if (waiting.length === 0) {
    if (state.callingEndedAt !== null) return accept();
    return accept({ type: 'CallingEnded', reason, expired: [], appointments: [] });
  }
  if (leftover === null) return reject({ code: 'people-left', waiting: waiting.length, ...countHeld(state) });
  if (leftover === 'expire' && reason === null) return reject({ code: 'reason-needed' });
  const appointments = leftover === 'appointments' ? placesFor(state, index, command, waiting) : [];
  if (appointments === null) return reject({ code: 'slot-full', at: command.at, nextFreeAt: null });
  return accept({ type: 'CallingEnded', reason, expired: waiting.map(({ ticketId }) => ticketId), appointments });
}

/** In the order in which they came. */
function waitingTickets(state: QueueState): readonly WaitingTicket[] {
  const ids = new Set<TicketId>();
  for (const { priority, ordinary, appointments, placed } of state.lines.values()) {
    for (const { ticketId } of [...priority, ...ordinary, ...appointments, ...placed]) ids.add(ticketId);
  }
  return [...ids]
    .flatMap((ticketId) => {
      const ticket = state.tickets.get(ticketId);
      return ticket?.status === 'waiting' ? [ticket] : [];
    })
    .sort(comparePlaces);
}

function countHeld(state: QueueState): { readonly called: number; readonly parked: number } {
  let called = 0;
  let parked = 0;
  for (const counter of state.counters.values()) {
    parked += counter.parked.length;
    const current = counter.currentTicketId === null ? undefined : state.tickets.get(counter.currentTicketId);
    if (current?.status === 'called') called += 1;
  }
  return { called, parked };
}

/** A place for each service that a visit still waits for, the first free ones after today. Null: there is none. */
function placesFor(
  state: QueueState,
  index: SettingsIndex,
  command: QueueCommand,
  waiting: readonly WaitingTicket[],
): EventOf<'CallingEnded'>['appointments'] | null {
  const fresh = command.appointmentCode;
  if (fresh === null || !state.day) throw new RangeError('appointments need a code and a day');
  const { date } = index.calendar.localMoment(command.at);
  const today = date > state.day.date ? date : state.day.date;
  const book = new SlotBook(state, index);
  const codes = new Set<AppointmentCode>(state.appointments.keys());
  const places: { readonly ticketId: TicketId; readonly appointment: Appointment }[] = [];
  for (const ticket of waiting) {
    const { ticketId, slipCode, language, needs } = ticket;
    for (const serviceId of waitingServices(ticket)) {
      const at = book.takeAfter(serviceId, today);
      if (at === null) return null;
      const code = unusedCode(codes, fresh, `${slipCode} ${serviceId}`);
      places.push({ ticketId, appointment: { code, serviceId, at, language, needs } });
    }
  }
  return places;
}

function unusedCode(codes: Set<AppointmentCode>, fresh: AppointmentCode, secret: string): AppointmentCode {
  for (let nth = 1; ; nth += 1) {
    const code = derivedAppointmentCode(fresh, `${secret} ${nth}`);
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}
