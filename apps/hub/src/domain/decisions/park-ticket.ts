import type { PrinterId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { presentPrinter } from '../present-printer.ts';
import type { Ticket } from '../ticket.ts';
import { refuseCounter } from './at-counter.ts';

/**
 * SE3: the citizen fetches a copy; the ticket stays with its counter, which is free meanwhile, and goes on there
 * without a new wait. Both are possible in a pause, like finishing what is there.
 */
export function decidePark(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'park-ticket' | 'resume-ticket'>,
): Decision {
  const { counterId, ticketId } = body;
  const refusal = refuseCounter(state, counterId, command.by);
  if (refusal) return refusal;
  return body.type === 'park-ticket' ? park(state, command, body) : resume(state, { counterId, ticketId });
}

function park(state: QueueState, command: QueueCommand, body: BodyOf<'park-ticket'>): Decision {
  const { counterId, ticketId } = body;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'called' && ticket.status !== 'serving') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (ticket.counterId !== counterId) return reject({ code: 'not-at-this-counter', ticketId });
  // Whoever is sent for a copy has come.
  const isSeen = ticket.status === 'serving' && ticket.startConfirmed;
  const seen: QueueEvent[] = isSeen
    ? []
    : [{ type: 'ServingStarted', ticketId, counterId, confirmed: true, act: null }];
  const printerId = body.printSlip ? printerFor(state, command, ticket) : null;
  return accept(...seen, { type: 'TicketParked', ticketId, counterId, printerId });
}

function resume(
  state: QueueState,
  { counterId, ticketId }: Pick<BodyOf<'resume-ticket'>, 'counterId' | 'ticketId'>,
): Decision {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'parked') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  if (ticket.counterId !== counterId) return reject({ code: 'not-at-this-counter', ticketId });
  const { currentTicketId } = counterOf(state, counterId);
  const current = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
  if (current) {
    return reject({ code: 'counter-busy', current: { ticketId: current.ticketId, number: current.number } });
  }
  return accept({ type: 'TicketResumed', ticketId, counterId });
}

/** Counters have no printers of their own: it comes out where the number did, else at the centre's first printer. */
function printerFor(state: QueueState, command: QueueCommand, ticket: Ticket): PrinterId | null {
  return command.printerId ?? presentPrinter(state, ticket.printerId);
}
