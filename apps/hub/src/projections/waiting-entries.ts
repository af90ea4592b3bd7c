import type { WaitingEntry } from '@motcua/protocol';
import type { ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { comparePlaced, comparePlaces, lineLength, type Line, type LineId } from '../domain/line.ts';
import { lineOf, type QueueState } from '../domain/queue-state.ts';
import { activeService, holdsNumber, waitingServices, type Ticket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { waitingCount } from '../domain/waiting-at.ts';

/**
 * A page of the people waiting in these lines, and how many there are: longest waiting first, and whoever was put at
 * a position as many places from the front as calls are left until then. A visit that stands in several of the lines
 * (IS6) is there once.
 */
export function waitingPage(
  state: QueueState,
  lineIds: readonly LineId[],
  offset: number,
  limit: number,
): { count: number; entries: WaitingEntry[] } {
  const lines = lineIds.map((lineId) => lineOf(state, lineId)).filter((line) => lineLength(line) > 0);
  const entries = firstInOrder(lines, offset + limit)
    .slice(offset)
    .flatMap((ticketId) => {
      const ticket = state.tickets.get(ticketId);
      return ticket ? [waitingEntry(state, ticket, serviceIn(ticket, lineIds))] : [];
    });
  return { count: waitingCount(state, lineIds), entries };
}

/** The first `most` of them in order. */
function firstInOrder(lines: readonly Line[], most: number): readonly TicketId[] {
  // Each list is in order, and a visit stands once in each of at most three lines: nobody further back can be on the page.
  const reach = most * 3;
  const ranked = lines
    .flatMap(({ priority, ordinary, appointments }) =>
      [priority, ordinary, appointments].flatMap((each) => each.slice(0, reach)),
    )
    .sort(comparePlaces)
    .map((place) => place.ticketId);
  const order = [...new Set(ranked)];
  const placed = lines.flatMap((line) => line.placed.slice(0, most)).sort(comparePlaced);
  for (const [nth, { ticketId, callsLeft }] of placed.entries()) {
    const already = order.indexOf(ticketId);
    if (already >= 0) order.splice(already, 1);
    order.splice(Math.max(0, callsLeft) + nth, 0, ticketId);
  }
  return order.slice(0, most);
}

/** The part of the visit for which it stands in these lines. */
function serviceIn(ticket: Ticket, lineIds: readonly LineId[]): ServiceId {
  return waitingServices(ticket).find((serviceId) => lineIds.includes(serviceId)) ?? activeService(ticket);
}

/** One ticket as staff see it in a list, for one part of its visit. */
export function waitingEntry(state: QueueState, ticket: Ticket, serviceId: ServiceId): WaitingEntry {
  const { ticketId, number, priority, language, needs, issuedAt, appointmentAt, afterCalls } = ticket;
  return {
    ...{ ticketId, number, serviceId, priority, language, issuedAt, appointmentAt },
    afterCalls: ticket.status !== 'waiting' || afterCalls === null ? null : Math.max(0, afterCalls),
    isNumberTwice: (state.openNumbers.get(number) ?? 0) > (holdsNumber(ticket) ? 1 : 0),
    partsLeft: Math.max(1, ticket.legs.filter((leg) => leg.state !== 'done').length),
    serviceName: serviceName(state, serviceId),
    needs: [...needs],
  };
}
