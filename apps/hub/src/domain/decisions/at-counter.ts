import type { Actor, CounterId, OutOfTurnReason } from '@motcua/protocol/vocabulary';
import { mayBeAbsent, noShowAllowedAt } from '../absence.ts';
import { isAnnouncing } from '../announcement-end.ts';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { Ending, QueueEvent } from '../events.ts';
import { isSupervisor, outOfTurnBy } from '../officer.ts';
import { counterOf, type CounterState, type QueueState } from '../queue-state.ts';
import type { CurrentTicket } from '../ticket.ts';

export type AtCounterBody = BodyOf<'recall-ticket' | 'start-serving' | 'complete-ticket' | 'mark-no-show'>;

/** CA6, SE1, SE2: what a clerk does with the ticket at the counter. Finishing one is possible in a pause too. */
export function decideAtCounter(state: QueueState, command: QueueCommand, body: AtCounterBody): Decision {
  const { counterId, ticketId } = body;
  const refusal = refuseCounter(state, counterId, command.by);
  if (refusal) return refusal;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (ticket.status !== 'called' && ticket.status !== 'serving') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (ticket.counterId !== counterId) return reject({ code: 'not-at-this-counter', ticketId });

  switch (body.type) {
    case 'recall-ticket': {
      const { status } = counterOf(state, counterId);
      if (status !== 'open') return reject({ code: 'counter-not-open', status });
      // SE1: also one whose serving began by itself, as long as it may turn out absent: it is only called again then.
      if (!mayBeAbsent(state, ticket, command.at)) {
        return reject({ code: 'wrong-status', ticketId, status: ticket.status });
      }
      const announcementSeq = state.lastAnnouncementSeq + 1;
      return accept({ type: 'TicketRecalled', ticketId, counterId, announcementSeq, voiced: command.isVoiced });
    }
    case 'start-serving':
      if (isSeen(ticket)) return reject({ code: 'wrong-status', ticketId, status: ticket.status });
      return accept({ type: 'ServingStarted', ticketId, counterId, confirmed: true, act: null });
    case 'complete-ticket':
      return accept(...completion(state, ticket, true, body));
    case 'mark-no-show':
      return decideNoShow(state, command, ticket, body.override);
  }
}

/**
 * SE1: a ticket that was only called is taken as served first. `seen`: somebody said that the citizen came, which
 * is recorded where serving had begun by itself.
 */
export function completion(
  state: QueueState,
  ticket: CurrentTicket,
  seen: boolean,
  { outcomes, dossiers }: Ending,
): readonly QueueEvent[] {
  const { ticketId, counterId } = ticket;
  const act = nextAct(state, counterId);
  const completed = { type: 'TicketCompleted', ticketId, counterId, act, outcomes, dossiers } as const;
  if (isSeen(ticket) || (ticket.status === 'serving' && !seen)) return [completed];
  return [{ type: 'ServingStarted', ticketId, counterId, confirmed: seen, act }, completed];
}

function isSeen(ticket: CurrentTicket): boolean {
  return ticket.status === 'serving' && ticket.startConfirmed;
}

/** CA8: the ordinal of the act that a counter is about to do. */
export function nextAct(state: QueueState, counterId: CounterId): number {
  return counterOf(state, counterId).acts + 1;
}

/** SE2: after enough announcements and a pause; a supervisor may decide earlier, with a reason (CA11). */
export function decideNoShow(
  state: QueueState,
  command: QueueCommand,
  ticket: CurrentTicket,
  override: OutOfTurnReason | null,
): Decision {
  const { ticketId, counterId } = ticket;
  if (!mayBeAbsent(state, ticket, command.at)) {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  const allowedAt = noShowAllowedAt(state, ticket);
  const isEarly = allowedAt === null || command.at < allowedAt;
  if (isEarly && (override === null || !isSupervisor(command.by))) {
    const needed = state.index?.settings.calling.noShowAfterAnnouncements ?? 0;
    const announcementsMissing = Math.max(0, needed - ticket.announcements);
    // How long an announcement will take nobody knows: its end is waited for.
    const isKnown = !isAnnouncing(ticket, command.at);
    return reject({ code: 'no-show-too-early', announcementsMissing, allowedAt: isKnown ? allowedAt : null });
  }
  const outOfTurn = isEarly && override !== null ? outOfTurnBy(command.by, override) : null;
  return accept({ type: 'TicketNoShow', ticketId, counterId, act: nextAct(state, counterId), outOfTurn });
}

/** CA9: the counter is known, and worked by whoever opened it last. */
export function refuseCounter(state: QueueState, counterId: CounterId, by: Actor): Decision | null {
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  return refuseOtherHolder(counterOf(state, counterId), by);
}

/** CA9: a counter is worked by whoever opened it last. */
export function refuseOtherHolder(counter: CounterState, by: Actor): Decision | null {
  if (by.kind === 'staff' && counter.holder?.accountId === by.accountId) return null;
  if (counter.status === 'closed') return reject({ code: 'counter-not-open', status: 'closed' });
  return reject({ code: 'not-your-counter', holder: counter.holder?.name ?? null });
}
