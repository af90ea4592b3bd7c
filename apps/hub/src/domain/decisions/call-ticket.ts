import type { TicketId } from '@motcua/protocol/vocabulary';
import { explainChosen } from '../call-order.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { lookAhead } from '../look-ahead.ts';
import { isSupervisor, mayChooseTickets, outOfTurnBy, refuseOutOfTurn } from '../officer.ts';
import type { CounterSettings } from '@motcua/protocol/settings-document';
import type { QueueState } from '../queue-state.ts';
import { waitingServices, type Ticket } from '../ticket.ts';
import { nextAct } from './at-counter.ts';
import { finishCurrent, refuseCalling } from './call-next.ts';

/**
 * CA6: calls a ticket that the officer chose among those that the counter's lines hold, or that missed a turn in one
 * of them; what is at the counter is finished first, as by the next press (CA7). It stands in the record (CA11).
 */
export function decideCallTicket(state: QueueState, command: QueueCommand, body: BodyOf<'call-ticket'>): Decision {
  const { counterId, ticketId, reason } = body;
  const refusal = refuseCalling(state, command, counterId);
  if (refusal) return refusal;
  const { by, at } = command;
  if (by.kind !== 'staff') return reject({ code: 'forbidden' });
  if (!isSupervisor(by) && !mayChooseTickets(state, by.accountId)) return reject({ code: 'forbidden' });
  const finished = finishCurrent(state, command, body);
  if (finished.kind === 'rejected') return finished;

  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'waiting' && ticket.status !== 'noShow') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (state.callingEndedAt !== null) return reject({ code: 'calling-ended' });
  if (!isServedAt(state.index?.counters.get(counterId), ticket)) return reject({ code: 'not-served-here', ticketId });
  const limit = refuseOutOfTurn(state, by);
  if (limit) return reject(limit);

  // Whoever was absent is chosen as if back in the line.
  const before: QueueEvent[] = ticket.status === 'noShow' ? [backInLine(ticketId)] : [];
  const choice = lookAhead(state, [...finished.events, ...before], at, (then) =>
    explainChosen(then, counterId, ticketId, at),
  );
  if (!choice) return reject({ code: 'not-served-here', ticketId });
  return accept(...finished.events, {
    type: 'TicketCalled',
    counterId,
    announcementSeq: state.lastAnnouncementSeq + 1,
    voiced: command.isVoiced,
    act: nextAct(state, counterId),
    outOfTurn: outOfTurnBy(by, reason),
    ...choice,
  });
}

/** Whether one of the counter's lines holds it, or would if it were back. */
export function isServedAt(counter: CounterSettings | undefined, ticket: Ticket): boolean {
  if (!counter) return false;
  if (ticket.boundTo !== null) return ticket.boundTo === counter.counterId;
  return waitingServices(ticket).some((serviceId) => counter.serviceIds.includes(serviceId));
}

function backInLine(ticketId: TicketId): QueueEvent {
  return { type: 'TicketReturned', ticketId, afterCalls: 0 };
}
