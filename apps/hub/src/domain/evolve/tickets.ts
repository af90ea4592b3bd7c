import type { TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import type { TicketIssued } from '../events.ts';
import type { QueueState } from '../queue-state.ts';
import {
  holdsNumber,
  type CurrentTicket,
  type NoShowTicket,
  type ParkedTicket,
  type Ticket,
  type TicketBase,
} from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import { leaveLines, standInLines } from './lines.ts';

export function ticketOf(state: QueueState, ticketId: TicketId): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw new RangeError(`an event names ticket ${ticketId}, which does not exist`);
  return ticket;
}

export function currentTicketOf(state: QueueState, ticketId: TicketId): CurrentTicket {
  const ticket = ticketOf(state, ticketId);
  if (ticket.status !== 'called' && ticket.status !== 'serving') {
    throw new RangeError(`an event needs ticket ${ticketId} at a counter, but it is ${ticket.status}`);
  }
  return ticket;
}

export function parkedTicketOf(state: QueueState, ticketId: TicketId): ParkedTicket {
  const ticket = ticketOf(state, ticketId);
  if (ticket.status !== 'parked') throw new RangeError(`${ticketId} is not parked but ${ticket.status}`);
  return ticket;
}

/** Puts a ticket in the place of what it was: leaves its lines, enters its new ones, holds or frees its number. */
export function putTicket(state: QueueState, ticket: Ticket, undo: UndoLog): void {
  const before = state.tickets.get(ticket.ticketId);
  if (before?.status === 'waiting') leaveLines(state, before, undo);
  if (before?.number !== ticket.number || (before && holdsNumber(before)) !== holdsNumber(ticket)) {
    if (before && holdsNumber(before)) holdNumber(state, before.number, -1, undo);
    if (holdsNumber(ticket)) holdNumber(state, ticket.number, 1, undo);
  }
  if (before?.status === 'noShow') {
    undo.set(
      state,
      'absent',
      state.absent.filter((each) => each !== ticket.ticketId),
    );
  }
  if (ticket.status === 'noShow') undo.set(state, 'absent', withAbsent(state, ticket));
  undo.put(state.tickets, ticket.ticketId, ticket);
  if (ticket.status === 'waiting') standInLines(state, ticket, undo);
}

export function newTicket(event: TicketIssued, at: number, issueOrder: number): TicketBase {
  const { ticketId, number, slipCode, seriesId, ordinal, priority, needs, language, largePrint } = event;
  const { source, deviceId, printerId, personTag, appointment } = event;
  const issuedAt = event.issuedAt ?? at;
  return {
    ...{ ticketId, number, slipCode, seriesId, ordinal, priority, needs, language, largePrint },
    ...{ source, deviceId, printerId, personTag, issueOrder, issuedAt },
    rankedAt: issuedAt,
    legs: event.serviceIds.map((serviceId) => ({ serviceId, state: 'waiting' })),
    appointmentAt: appointment?.at ?? null,
    afterCalls: null,
    placedNth: null,
    boundTo: null,
    standing: null,
    firstCalledAt: null,
    calls: [],
    absences: 0,
    wasUndone: false,
    parts: [],
  };
}

/** SE2, SE4: puts a ticket at a position; null: at its rank. */
export function placing(
  state: QueueState,
  afterCalls: number | null,
  undo: UndoLog,
): Pick<TicketBase, 'afterCalls' | 'placedNth'> {
  if (afterCalls === null) return { afterCalls, placedNth: null };
  const placedNth = state.placings;
  undo.set(state, 'placings', placedNth + 1);
  return { afterCalls, placedNth };
}

/** In the order in which they were found absent, also where a return is taken back (CA8). */
function withAbsent(state: QueueState, ticket: NoShowTicket): readonly TicketId[] {
  const isLater = (ticketId: TicketId): boolean => {
    const other = state.tickets.get(ticketId);
    return other?.status === 'noShow' && other.absentAt > ticket.absentAt;
  };
  const at = state.absent.findIndex(isLater);
  return at < 0 ? [...state.absent, ticket.ticketId] : state.absent.toSpliced(at, 0, ticket.ticketId);
}

function holdNumber(state: QueueState, number: TicketNumber, by: 1 | -1, undo: UndoLog): void {
  undo.put(state.openNumbers, number, (state.openNumbers.get(number) ?? 0) + by);
}
