import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { outOfTurnBy, refuseOutOfTurn } from '../officer.ts';
import type { QueueState } from '../queue-state.ts';

/** SE7, CA11: gives or takes priority, with a reason. The ticket keeps its time, and so its place among its kind. */
export function decideSetPriority(state: QueueState, command: QueueCommand, body: BodyOf<'set-priority'>): Decision {
  const { ticketId, priority, reason } = body;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  // One who missed the turn may come back with priority.
  if (ticket.status !== 'waiting' && ticket.status !== 'noShow') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (ticket.priority === priority) return accept();
  const outOfTurn = outOfTurnBy(command.by, reason);
  if (!outOfTurn) return reject({ code: 'forbidden' });
  const limit = refuseOutOfTurn(state, command.by);
  if (limit) return reject(limit);
  return accept({ type: 'PriorityChanged', ticketId, priority, outOfTurn });
}
