import type { Actor } from '@motcua/protocol/vocabulary';
import { accept, reject, type AtCounterBody, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { counterOf, type CounterState, type QueueState } from '../queue-state.ts';
import type { CurrentTicket } from '../ticket.ts';

/** CA6, SE1, SE2: what a clerk does with the ticket at the counter. Finishing one is possible in a pause too. */
export function decideAtCounter(state: QueueState, command: QueueCommand, body: AtCounterBody): Decision {
  const { counterId, ticketId } = body;
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  const counter = counterOf(state, counterId);
  const refusal = refuseOtherHolder(counter, command.by);
  if (refusal) return refusal;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'called' && ticket.status !== 'serving') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (ticket.counterId !== counterId) return reject({ code: 'not-at-this-counter', ticketId });

  switch (body.type) {
    case 'recall-ticket':
      if (counter.status !== 'open') return reject({ code: 'counter-not-open', status: counter.status });
      if (ticket.status !== 'called') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
      return accept({ type: 'TicketRecalled', ticketId, counterId, announcementSeq: state.lastAnnouncementSeq + 1 });
    case 'start-serving':
      if (ticket.status !== 'called') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
      return accept({ type: 'ServingStarted', ticketId, counterId, confirmed: true });
    case 'complete-ticket':
      return accept(...completion(ticket, true));
    case 'mark-no-show':
      return decideNoShow(state, command, ticket);
  }
}

/** SE1: a ticket that was only called is taken as served first; `confirmed`: somebody said that it came. */
export function completion(ticket: CurrentTicket, confirmed: boolean): readonly QueueEvent[] {
  const { ticketId, counterId } = ticket;
  const completed = { type: 'TicketCompleted', ticketId, counterId } as const;
  if (ticket.status === 'serving') return [completed];
  return [{ type: 'ServingStarted', ticketId, counterId, confirmed }, completed];
}

/** SE2: after enough announcements and a pause; a supervisor may decide earlier. */
export function decideNoShow(state: QueueState, command: QueueCommand, ticket: CurrentTicket): Decision {
  const { ticketId, counterId } = ticket;
  if (ticket.status !== 'called') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  const allowedAt = noShowAllowedAt(state, ticket);
  if ((allowedAt === null || command.at < allowedAt) && !maySettleEarly(command.by)) {
    const needed = state.index?.settings.calling.noShowAfterAnnouncements ?? 0;
    const announcementsMissing = Math.max(0, needed - ticket.announcements);
    return reject({ code: 'no-show-too-early', announcementsMissing, allowedAt });
  }
  return accept({ type: 'TicketNoShow', ticketId, counterId });
}

/** SE2: from when "absent" is possible; null until the ticket has been announced often enough. */
export function noShowAllowedAt(state: QueueState, ticket: CurrentTicket): number | null {
  const calling = state.index?.settings.calling;
  if (!calling || ticket.announcements < calling.noShowAfterAnnouncements) return null;
  return ticket.lastAnnouncedAt + calling.noShowPauseMs;
}

function maySettleEarly(by: Actor): boolean {
  return by.kind === 'staff' && (by.role === 'supervisor' || by.role === 'administrator');
}

/** CA9: a counter is worked by whoever opened it last. */
export function refuseOtherHolder(counter: CounterState, by: Actor): Decision | null {
  if (by.kind === 'staff' && counter.holder?.accountId === by.accountId) return null;
  if (counter.status === 'closed') return reject({ code: 'counter-not-open', status: 'closed' });
  return reject({ code: 'not-your-counter', holder: counter.holder?.name ?? null });
}
