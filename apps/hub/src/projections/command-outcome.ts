import type { CommandOutcome } from '@motcua/protocol';
import type { QueueEvent } from '../domain/events.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { countersFor } from '../domain/service-lookup.ts';

type EventOf<T extends QueueEvent['type']> = Extract<QueueEvent, { type: T }>;

/** What a caller is told of an accepted command. `state`: after the command's events. */
export function commandOutcome(state: QueueState, events: readonly QueueEvent[]): CommandOutcome {
  const issued = events.find((event): event is EventOf<'TicketIssued'> => event.type === 'TicketIssued');
  if (issued) {
    const [serviceId] = issued.serviceIds;
    return {
      type: 'ticket-issued',
      ticketId: issued.ticketId,
      number: issued.number,
      slipCode: issued.slipCode,
      serviceIds: [...issued.serviceIds],
      priority: issued.priority,
      issuedAt: state.tickets.get(issued.ticketId)?.issuedAt ?? state.lastHubTime,
      peopleAhead: peopleAhead(state, issued.ticketId),
      counters: (serviceId ? countersFor(state, serviceId) : []).map(({ counterId, label }) => ({ counterId, label })),
      wait: null,
      lateNotice: null,
      practice: false,
      slip: { printerId: issued.printerId },
    };
  }
  const called = events.find((event): event is EventOf<'TicketCalled'> => event.type === 'TicketCalled');
  const ticket = called && state.tickets.get(called.ticketId);
  if (called && ticket) {
    return {
      type: 'ticket-called',
      ticketId: called.ticketId,
      number: ticket.number,
      counterId: called.counterId,
      explanation: called.explanation,
    };
  }
  return { type: 'done' };
}
