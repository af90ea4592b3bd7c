import { accept, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { startsByItselfAt } from '../due-starts.ts';
import type { QueueState } from '../queue-state.ts';

/** SE1: the time after the announcement is over. A ticket that was recalled, served or sent on meanwhile stays as it is. */
export function decideStartByItself(
  state: QueueState,
  command: QueueCommand,
  { ticketId }: BodyOf<'start-by-itself'>,
): Decision {
  const ticket = state.tickets.get(ticketId);
  const dueAt = ticket ? startsByItselfAt(state, ticket) : null;
  if (ticket?.status !== 'called' || dueAt === null || command.at < dueAt) return accept();
  return accept({ type: 'ServingStarted', ticketId, counterId: ticket.counterId, confirmed: false, act: null });
}
