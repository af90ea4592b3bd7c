import type { WaitEstimate } from '@motcua/protocol';
import type { PriorityClass, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';

/** ES1, ES2: for somebody who would take a number for this service now; null where nothing can be said. */
export function estimateWait(
  state: QueueState,
  serviceId: ServiceId,
  _priority: PriorityClass,
  _at: number,
): WaitEstimate | null {
  if (!state.index?.services.has(serviceId)) return null;
  return null;
}

/** ES1, ES2: for a ticket that waits; null for any other. */
export function estimateWaitOf(state: QueueState, ticketId: TicketId, at: number): WaitEstimate | null {
  const ticket = state.tickets.get(ticketId);
  const leg = ticket?.status === 'waiting' ? ticket.legs.find((each) => each.state === 'waiting') : undefined;
  return ticket && leg ? estimateWait(state, leg.serviceId, ticket.priority, at) : null;
}
