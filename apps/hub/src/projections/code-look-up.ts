import type { FoundCode, LookUpReply } from '@motcua/protocol';
import { slipCodeInAddress } from '@motcua/protocol/follow-address';
import type { AppointmentCode, CounterId, ShortCode, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import { estimateWaitOf } from '../domain/estimate-wait.ts';
import type { Appointment } from '../domain/events.ts';
import { peopleAheadAt } from '../domain/people-ahead.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { countersFor } from '../domain/service-lookup.ts';
import { isOpen, waitingServices, type Ticket } from '../domain/ticket.ts';
import { ratingOfSlip } from './rating-desk-view.ts';

const MINUTE_MS = 60_000;

/** KI6: what a code that was typed or read at a kiosk stands for now. `at`: hub time. */
export function lookUpCode(state: QueueState, typed: string, at: number): LookUpReply {
  const { index } = state;
  const code = typed.replaceAll(/[\s.-]/g, '');
  // FO3: a slip's QR code may hold an address for phones, and some scanners change the case of letters.
  const scanned = state.slips.get(slipCodeInAddress(typed) ?? (typed.trim() as SlipCode));
  const ticket = scanned === undefined ? byShortCode(state, code) : state.tickets.get(scanned);
  if (ticket) return { kind: 'found', found: foundTicket(state, ticket, at) };
  const appointment = state.appointments.get(code.toUpperCase() as AppointmentCode);
  if (index && appointment) return { kind: 'found', found: foundAppointment(index, appointment, at) };
  return { kind: 'not-found' };
}

/**
 * ST1: the same for staff, who may also name a number: "A042", "a 42", or "42" where it can be no other. At a kiosk a
 * number proves nothing: everybody hears it called.
 */
export function lookUpForStaff(state: QueueState, typed: string, at: number): LookUpReply {
  const byCode = lookUpCode(state, typed, at);
  if (byCode.kind !== 'not-found') return byCode;
  const wanted = numberParts(typed);
  const ticket = wanted === null ? undefined : onlyOne(ticketsNumbered(state, wanted));
  return ticket ? { kind: 'found', found: foundTicket(state, ticket, at) } : byCode;
}

type NumberParts = { readonly letters: string; readonly figure: number };

function numberParts(typed: string): NumberParts | null {
  const [, letters, digits] = /^(\p{L}*)(\d{1,6})$/u.exec(typed.replaceAll(/[\s.-]/g, '').toUpperCase()) ?? [];
  return letters === undefined || digits === undefined ? null : { letters, figure: Number(digits) };
}

/** Without letters of any series. */
function ticketsNumbered(state: QueueState, wanted: NumberParts): readonly Ticket[] {
  return [...state.tickets.values()].filter(({ number }) => {
    const parts = numberParts(number);
    return parts?.figure === wanted.figure && (wanted.letters === '' || parts.letters === wanted.letters);
  });
}

function byShortCode(state: QueueState, code: string): Ticket | undefined {
  const named = state.shortCodes.get(code.toUpperCase() as ShortCode) ?? [];
  return onlyOne(named.flatMap((each: TicketId) => state.tickets.get(each) ?? []));
}

/** Two slips of a day may have one short code: then it stands for the one whose visit is not over, or for none. */
function onlyOne(tickets: readonly Ticket[]): Ticket | undefined {
  if (tickets.length === 1) return tickets[0];
  const alive = tickets.filter((ticket) => isOpen(ticket) || ticket.status === 'noShow');
  return alive.length === 1 ? alive[0] : undefined;
}

function foundTicket(state: QueueState, ticket: Ticket, at: number): FoundCode {
  const { ticketId, number, slipCode, status, priority, legs } = ticket;
  const isWaiting = status === 'waiting';
  const left = legs.filter((leg) => leg.state !== 'done');
  const serviceIds = (left.length > 0 ? left : legs).map((leg) => leg.serviceId);
  const [first] = isWaiting ? waitingServices(ticket) : serviceIds;
  return {
    type: 'ticket',
    ...{ ticketId, number, slipCode, status, priority, serviceIds },
    counter: whereNow(state, ticket),
    counters:
      isWaiting && ticket.boundTo !== null
        ? [counterBrief(state, ticket.boundTo)]
        : countersFor(state, first ?? ('' as never)).map(({ counterId, label }) => ({ counterId, label })),
    peopleAhead: isWaiting ? peopleAheadAt(state, ticketId, at) : null,
    wait: isWaiting ? estimateWaitOf(state, ticketId, at) : null,
    rating: ratingOfSlip(state, ticket, at),
    afterCalls: isWaiting && ticket.afterCalls !== null ? Math.max(0, ticket.afterCalls) : null,
  };
}

function whereNow(state: QueueState, ticket: Ticket): { counterId: CounterId; label: string } | null {
  switch (ticket.status) {
    case 'called':
    case 'serving':
    case 'parked':
      return counterBrief(state, ticket.counterId);
    default:
      return null;
  }
}

function counterBrief({ index }: QueueState, counterId: CounterId): { counterId: CounterId; label: string } {
  return { counterId, label: index?.counters.get(counterId)?.label ?? counterId };
}

function foundAppointment(
  { settings, calendar }: SettingsIndex,
  { code, serviceId, at: promisedAt }: Appointment,
  at: number,
): FoundCode {
  const isToday = calendar.localMoment(promisedAt).date === calendar.localMoment(at).date;
  const lateAfter = promisedAt + settings.appointments.graceMinutes * MINUTE_MS;
  const standing = !isToday ? 'other-day' : at < promisedAt ? 'early' : at <= lateAfter ? 'on-time' : 'late';
  return { type: 'appointment', code, serviceId, at: promisedAt, standing };
}
