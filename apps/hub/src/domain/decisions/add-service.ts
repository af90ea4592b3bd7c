import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { issuingRefusal } from '../issuing-hours.ts';
import type { QueueState } from '../queue-state.ts';
import { isFreshOf } from './cancel-ticket.ts';
import { MOST_SERVICES } from './issue-ticket.ts';

/**
 * IS6: one more service for a visit that waits, under the number that it has: by the kiosk that has just given it, or by
 * staff. It must be open, like one that is chosen with the number, and its line has the visit at its own time.
 */
export function decideAddService(
  state: QueueState,
  command: QueueCommand,
  { ticketId, serviceId }: BodyOf<'add-service'>,
): Decision {
  const ticket = state.tickets.get(ticketId);
  if (!state.index || !ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (!state.index.services.has(serviceId)) return reject({ code: 'unknown-service', serviceId });
  if (command.by.kind === 'device' && !isFreshOf(command, ticket)) return reject({ code: 'not-your-ticket', ticketId });
  if (ticket.status !== 'waiting') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  if (ticket.legs.some((leg) => leg.serviceId === serviceId)) return reject({ code: 'same-service-twice', serviceId });
  if (ticket.legs.length >= MOST_SERVICES) return reject({ code: 'too-many-services', most: MOST_SERVICES });
  const refusal = issuingRefusal(state, state.index, serviceId, command.at);
  if (refusal) return reject(refusal);
  return accept({ type: 'ServiceAdded', ticketId, serviceId, printerId: command.printerId });
}
