import type { AppointmentCode, TicketId } from '@motcua/protocol/vocabulary';
import { derivedAppointmentCode } from '../appointment-codes.ts';
import { SlotBook } from '../appointment-slots.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { isDayRunning } from '../deadlines.ts';
import type { Appointment, EventOf } from '../events.ts';
import { comparePlaces } from '../line.ts';
import { dateAfter } from '../local-calendar.ts';
import type { QueueState, SettingsIndex } from '../queue-state.ts';
import { waitingServices, type WaitingTicket } from '../ticket.ts';

const MINUTE_MS = 60_000;

/**
 * DA1: from now on nobody is called any more and no number is given. Whoever has been called, is being served or was
 * asked to come straight back is still served. Those who wait for a call, and those with an appointment later today,
 * are asked about; ending with them needs places on the next open day for them, or a reason.
 */
export function decideEndCalling(state: QueueState, command: QueueCommand, body: BodyOf<'end-calling'>): Decision {
  const { index } = state;
  if (!index || !isDayRunning(state, command.at)) return reject({ code: 'day-not-open' });
  const { leftover, reason } = body;
  const waiting = waitingTickets(state);
  const expected = appointmentsStillToday(state, index, command.at);
  if (waiting.length === 0 && expected.length === 0) {
    if (state.callingEndedAt !== null) return accept();
    return accept({ type: 'CallingEnded', reason, expired: [], appointments: [] });
  }
  if (leftover === null) {
    const counts = { waiting: waiting.length, ...countHeld(state), appointments: expected.length };
    return reject({ code: 'people-left', ...counts });
  }
  if (leftover === 'expire' && reason === null) return reject({ code: 'reason-needed' });
  const expired = waiting.map(({ ticketId }) => ticketId);
  if (leftover === 'expire') {
    const cancelled = expected.map(({ code }) => ({ type: 'AppointmentCancelled', code }) as const);
    return accept({ type: 'CallingEnded', reason, expired, appointments: [] }, ...cancelled);
  }
  const places = placesFor(state, index, command, waiting, expected);
  if (places === null) return reject({ code: 'slot-full', at: command.at, nextFreeAt: null });
  const { appointments, moved } = places;
  // Nobody is here to be given a slip: the code that they have already finds the new hour.
  const made = moved.map((appointment) => ({ type: 'AppointmentMade', appointment }) as const);
  return accept({ type: 'CallingEnded', reason, expired, appointments }, ...made);
}

/** Of people who can still come in time, by their hour. */
function appointmentsStillToday(state: QueueState, index: SettingsIndex, at: number): readonly Appointment[] {
  const { settings, calendar } = index;
  const tomorrow = calendar.instantOf(dateAfter(todayOf(state, index, at), 1), 0);
  const since = at - settings.appointments.graceMinutes * MINUTE_MS;
  return [...state.appointments.values()]
    .filter((appointment) => appointment.at >= since && appointment.at < tomorrow)
    .sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1));
}

function todayOf({ day }: QueueState, { calendar }: SettingsIndex, at: number): string {
  const { date } = calendar.localMoment(at);
  return day && day.date > date ? day.date : date;
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

/**
 * The first free places after today: one for each service that a visit still waits for, then one for each that has an
 * appointment today (`moved`). Null: there are not enough.
 */
function placesFor(
  state: QueueState,
  index: SettingsIndex,
  command: QueueCommand,
  waiting: readonly WaitingTicket[],
  expected: readonly Appointment[],
): { readonly appointments: EventOf<'CallingEnded'>['appointments']; readonly moved: readonly Appointment[] } | null {
  const fresh = command.appointmentCode;
  if (fresh === null || !state.day) throw new RangeError('appointments need a code and a day');
  const today = todayOf(state, index, command.at);
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
  const moved: Appointment[] = [];
  for (const appointment of expected) {
    const at = book.takeAfter(appointment.serviceId, today);
    if (at === null) return null;
    moved.push({ ...appointment, at });
  }
  return { appointments: places, moved };
}

function unusedCode(codes: Set<AppointmentCode>, fresh: AppointmentCode, secret: string): AppointmentCode {
  for (let nth = 1; ; nth += 1) {
    const code = derivedAppointmentCode(fresh, `${secret} ${nth}`);
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}
