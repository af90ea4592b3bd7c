import type { Actor, CounterId, OutOfTurnReason } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { Ending, QueueEvent } from '../events.ts';
import { counterOf, type CounterState, type QueueState } from '../queue-state.ts';
import type { CurrentTicket } from '../ticket.ts';

export type AtCounterBody = BodyOf<'recall-ticket' | 'start-serving' | 'complete-ticket' | 'mark-no-show'>;

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
      return accept({ type: 'ServingStarted', ticketId, counterId, confirmed: true, act: null });
    case 'complete-ticket':
      return accept(...completion(state, ticket, true, body));
    case 'mark-no-show':
      return decideNoShow(state, command, ticket, body.override);
  }
}

/** SE1: a ticket that was only called is taken as served first; `confirmed`: somebody said that it came. */
export function completion(
  state: QueueState,
  ticket: CurrentTicket,
  confirmed: boolean,
  { outcomes, dossiers }: Ending,
): readonly QueueEvent[] {
  const { ticketId, counterId } = ticket;
  const act = nextAct(state, counterId);
  const completed = { type: 'TicketCompleted', ticketId, counterId, act, outcomes, dossiers } as const;
  if (ticket.status === 'serving') return [completed];
  return [{ type: 'ServingStarted', ticketId, counterId, confirmed, act }, completed];
}

/** CA8: the ordinal of the act that a counter is about to do. */
export function nextAct(state: QueueState, counterId: CounterId): number {
  return counterOf(state, counterId).acts + 1;
}

/** SE2: after enough announcements and a pause; a supervisor may decide earlier. */
export function decideNoShow(
  state: QueueState,
  command: QueueCommand,
  ticket: CurrentTicket,
  override: OutOfTurnReason | null,
): Decision {
  const { ticketId, counterId } = ticket;
  if (ticket.status !== 'called') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  const allowedAt = noShowAllowedAt(state, ticket);
  const isEarly = allowedAt === null || command.at < allowedAt;
  if (isEarly && (override === null || !maySettleEarly(command.by))) {
    const needed = state.index?.settings.calling.noShowAfterAnnouncements ?? 0;
    const announcementsMissing = Math.max(0, needed - ticket.announcements);
    return reject({ code: 'no-show-too-early', announcementsMissing, allowedAt });
  }
  const outOfTurn =
    isEarly && override !== null && command.by.kind === 'staff'
      ? { reason: override, officer: { accountId: command.by.accountId, name: command.by.name } }
      : null;
  return accept({ type: 'TicketNoShow', ticketId, counterId, act: nextAct(state, counterId), outOfTurn });
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
