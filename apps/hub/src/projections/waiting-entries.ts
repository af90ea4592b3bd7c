import type { WaitingEntry } from '@motcua/protocol';
import type { ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { comparePlaces, type Place } from '../domain/line.ts';
import { lineOf, waitingCount, type QueueState } from '../domain/queue-state.ts';
import { activeService, type Ticket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';

/** A page of the people waiting for these services, longest waiting first, and how many there are. */
export function waitingPage(
  state: QueueState,
  serviceIds: readonly ServiceId[],
  offset: number,
  limit: number,
): { count: number; entries: WaitingEntry[] } {
  // Each list is in order, and none but its first offset + limit places can be on the page.
  const candidates: Place[] = serviceIds.flatMap((serviceId) => {
    const line = lineOf(state, serviceId);
    return [...line.priority.slice(0, offset + limit), ...line.ordinary.slice(0, offset + limit)];
  });
  const page = candidates.sort(comparePlaces).slice(offset, offset + limit);
  return {
    count: waitingCount(state, serviceIds),
    entries: page.flatMap((place) => waitingEntryOf(state, place.ticketId)),
  };
}

function waitingEntryOf(state: QueueState, ticketId: TicketId): WaitingEntry[] {
  const ticket = state.tickets.get(ticketId);
  return ticket ? [waitingEntry(state, ticket)] : [];
}

export function waitingEntry(state: QueueState, ticket: Ticket): WaitingEntry {
  const serviceId = activeService(ticket);
  const { ticketId, number, priority, language, needs, issuedAt } = ticket;
  return {
    ...{ ticketId, number, serviceId, priority, language, issuedAt },
    serviceName: serviceName(state, serviceId),
    needs: [...needs],
  };
}
