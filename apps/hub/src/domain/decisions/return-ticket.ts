import type { TicketId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * SE2: whoever missed the turn is back, and needs no new number. Until calling ends for the day, whatever the hours
 * and limits of issuing: the first time after the next calls of the line, from the second time on at its end.
 */
export function decideReturn(
  state: QueueState,
  _command: QueueCommand,
  body: BodyOf<'return-ticket' | 'return-by-slip'>,
): Decision {
  const ticketId = body.type === 'return-ticket' ? body.ticketId : state.slips.get(body.slipCode);
  if (ticketId === undefined) return reject({ code: 'unknown-slip' });
  return returnTicket(state, ticketId);
}

function returnTicket(state: QueueState, ticketId: TicketId): Decision {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'noShow') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  if (state.callingEndedAt !== null) return reject({ code: 'calling-ended' });
  const afterCalls = ticket.absences > 1 ? null : (state.index?.settings.calling.returnAfterCalls ?? null);
  return accept({ type: 'TicketReturned', ticketId, afterCalls });
}
