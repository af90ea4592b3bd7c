import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { isSupervisor, outOfTurnBy } from '../officer.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { rankBehindCallsToCome } from '../returned-place.ts';
import { activeService, type Ticket } from '../ticket.ts';
import { refuseOtherHolder } from './at-counter.ts';

/**
 * SE4: to another service, or to one counter for the same service. The number and the time of issue stay; the place
 * is the centre's setting, unless the officer says otherwise. A call is withdrawn where the waiting room can see it.
 */
export function decideTransfer(state: QueueState, command: QueueCommand, body: BodyOf<'transfer-ticket'>): Decision {
  const { ticketId, to } = body;
  const { by } = command;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  const refusal = refuseToMove(state, command, ticket) ?? refuseTarget(state, ticket, to);
  if (refusal) return refusal;

  const position = body.position ?? state.index?.settings.calling.transferPosition ?? 'original';
  if (position === 'first') {
    if (!isSupervisor(by)) return reject({ code: 'forbidden' });
    if (body.reason === null) return reject({ code: 'reason-needed' });
  }
  const fromServiceId = activeService(ticket);
  return accept({
    type: 'TicketTransferred',
    ticketId,
    fromServiceId,
    serviceId: to.kind === 'service' ? to.serviceId : fromServiceId,
    toCounterId: to.kind === 'counter' ? to.counterId : null,
    position,
    rankedAt: position === 'original' ? rankBehindCallsToCome(state, ticket) : null,
    why: 'transfer',
    outOfTurn: position === 'first' && body.reason !== null ? outOfTurnBy(by, body.reason) : null,
    announcementSeq: ticket.status === 'called' ? state.lastAnnouncementSeq + 1 : null,
  });
}

/** Whoever waits may be sent on by any officer; one at a counter, or parked there, by its holder or a supervisor. */
function refuseToMove(state: QueueState, { by }: QueueCommand, ticket: Ticket): Decision | null {
  switch (ticket.status) {
    case 'waiting':
      return null;
    case 'called':
    case 'serving':
    case 'parked':
      return isSupervisor(by) ? null : refuseOtherHolder(counterOf(state, ticket.counterId), by);
    default:
      return reject({ code: 'wrong-status', ticketId: ticket.ticketId, status: ticket.status });
  }
}

function refuseTarget(state: QueueState, ticket: Ticket, to: BodyOf<'transfer-ticket'>['to']): Decision | null {
  const { index } = state;
  if (to.kind === 'counter') {
    const { counterId } = to;
    if (!index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
    // Whoever waits for a closed counter alone would wait for nobody.
    const { status } = counterOf(state, counterId);
    return status === 'closed' ? reject({ code: 'counter-not-open', status }) : null;
  }
  const { serviceId } = to;
  if (!index?.services.has(serviceId)) return reject({ code: 'unknown-service', serviceId });
  // A part that is done may be needed once more; one that still waits is in the visit already.
  const isOtherPart = serviceId !== activeService(ticket);
  if (isOtherPart && ticket.legs.some((leg) => leg.serviceId === serviceId && leg.state === 'waiting')) {
    return reject({ code: 'same-service-twice', serviceId });
  }
  const counters = index.countersOfService.get(serviceId) ?? [];
  return counters.length > 0 ? null : reject({ code: 'service-without-counter', serviceId });
}
