import type { WaitingEntry } from '@motcua/protocol';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { comparePlaces, type LineId, type Place } from '../domain/line.ts';
import { lineOf, waitingCount, type QueueState } from '../domain/queue-state.ts';
import { activeService, type Ticket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';

/** A page of the people waiting for these services, longest waiting first, and how many there are. */
export function waitingPage(
  state: QueueState,
  lineIds: readonly LineId[],
  offset: number,
  limit: number,
): { count: number; entries: WaitingEntry[] } {
  // Each list is in order, and none but its first offset + limit places can be on the page.
  const most = offset + limit;
  const lines = lineIds.map((lineId) => lineOf(state, lineId));
  const placed = lines.flatMap((line) => line.placed.slice(0, most)).sort((a, b) => a.callsLeft - b.callsLeft);
  const places: Place[] = lines.flatMap(({ priority, ordinary, appointments }) =>
    [priority, ordinary, appointments].flatMap((each) => each.slice(0, most)),
  );
  const inOrder = new Set([...placed, ...places.sort(comparePlaces)].map((place) => place.ticketId));
  return {
    count: waitingCount(state, lineIds),
    entries: [...inOrder].slice(offset, most).flatMap((ticketId) => waitingEntryOf(state, ticketId)),
  };
}

function waitingEntryOf(state: QueueState, ticketId: TicketId): WaitingEntry[] {
  const ticket = state.tickets.get(ticketId);
  return ticket ? [waitingEntry(state, ticket)] : [];
}

export function waitingEntry(state: QueueState, ticket: Ticket): WaitingEntry {
  const serviceId = activeService(ticket);
  const { ticketId, number, priority, language, needs, issuedAt, appointmentAt, afterCalls } = ticket;
  return {
    ...{ ticketId, number, serviceId, priority, language, issuedAt, appointmentAt },
    afterCalls: afterCalls === null ? null : Math.max(0, afterCalls),
    partsLeft: Math.max(1, ticket.legs.filter((leg) => leg.state !== 'done').length),
    serviceName: serviceName(state, serviceId),
    needs: [...needs],
  };
}
