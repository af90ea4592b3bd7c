import type { QueueState } from '../domain/queue-state.ts';
import type { CurrentTicket } from '../domain/ticket.ts';

/** Who has been called to a counter or is being served there, in the order of the counters. */
export function currentTickets(state: QueueState): readonly CurrentTicket[] {
  const tickets: CurrentTicket[] = [];
  for (const { currentTicketId } of state.counters.values()) {
    const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    if (ticket?.status === 'called' || ticket?.status === 'serving') tickets.push(ticket);
  }
  return tickets;
}
