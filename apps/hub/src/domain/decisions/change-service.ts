import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { rankBehindCallsToCome } from '../returned-place.ts';
import { activeService } from '../ticket.ts';
import { refuseOtherHolder } from './at-counter.ts';

/**
 * SE5: another service for the part of the visit that is wrong: the one at the counter, or the one it waits for
 * first. The place stays, and so does a citizen whose counter serves the new service too; otherwise the ticket
 * waits again at its own time. Neither hours nor limits hold: the number has been given.
 */
export function decideChangeService(
  state: QueueState,
  command: QueueCommand,
  { ticketId, serviceId }: BodyOf<'change-service'>,
): Decision {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (!state.index?.services.has(serviceId)) return reject({ code: 'unknown-service', serviceId });
  const { status } = ticket;
  if (status !== 'waiting' && status !== 'called' && status !== 'serving') {
    return reject({ code: 'wrong-status', ticketId, status });
  }
  const isAtCounter = status !== 'waiting';
  const refusal = isAtCounter ? refuseOtherHolder(counterOf(state, ticket.counterId), command.by) : null;
  if (refusal) return refusal;
  const fromServiceId = activeService(ticket);
  if (serviceId === fromServiceId) return accept();
  if (ticket.legs.some((leg) => leg.serviceId === serviceId)) return reject({ code: 'same-service-twice', serviceId });
  if ((state.index.countersOfService.get(serviceId) ?? []).length === 0) {
    return reject({ code: 'service-without-counter', serviceId });
  }
  const where = isAtCounter ? ticket.counterId : ticket.boundTo;
  // SE2: the calls after which somebody who came back is next are calls of the line that it leaves.
  const isReturned = status === 'waiting' && ticket.standing === 'returned' && ticket.afterCalls !== null;
  if (isReturned || (where !== null && !servesAt(state, where, serviceId))) {
    return accept({
      ...{ type: 'TicketTransferred', ticketId, fromServiceId, serviceId, toCounterId: null },
      ...{ position: 'original', rankedAt: rankBehindCallsToCome(state, ticket) },
      ...{ why: 'wrong-choice', outOfTurn: null },
      announcementSeq: status === 'called' ? state.lastAnnouncementSeq + 1 : null,
    });
  }
  return accept({ type: 'ServiceChanged', ticketId, fromServiceId, serviceId });
}

function servesAt(state: QueueState, counterId: CounterId, serviceId: ServiceId): boolean {
  return state.index?.counters.get(counterId)?.serviceIds.includes(serviceId) ?? false;
}
