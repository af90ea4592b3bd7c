import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { profileOf } from './call-order.ts';
import { situationAt, type CallSituation } from './calling/call-situation.ts';
import { callsToCome } from './calling/calls-to-come.ts';
import { countBefore, peopledLines, type MergedLines } from './calling/count-before.ts';
import type { QueueState } from './queue-state.ts';
import { countersFor } from './service-lookup.ts';
import { activeService, type WaitingTicket } from './ticket.ts';

/**
 * IS5: how many waiting people would be called before this ticket if nobody else came and time stood still at the last
 * event, at the counter most favourable to it (open ones if there are any, otherwise all that serve its service).
 */
export function peopleAhead(state: QueueState, ticketId: TicketId): number {
  return peopleAheadAt(state, ticketId, state.lastHubTime);
}

/** The same at an instant: by then others may have aged, or their appointments have come. */
export function peopleAheadAt(state: QueueState, ticketId: TicketId, at: number): number {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.status !== 'waiting') return 0;
  const counterIds =
    ticket.boundTo === null
      ? countersFor(state, activeService(ticket)).map((counter) => counter.counterId)
      : [ticket.boundTo];
  const known: Known = { counted: new Map(), merged: new Map() };
  const ahead = counterIds.map((counterId) => calledBefore(state, counterId, ticket, at, known));
  return ahead.length > 0 ? Math.min(...ahead) : 0;
}

/** What has been found at other counters: how many where the order is the same, and the lines where those are. */
type Known = { readonly counted: Map<string, number | null>; readonly merged: MergedLines };

function calledBefore(
  state: QueueState,
  counterId: CounterId,
  ticket: WaitingTicket,
  at: number,
  { counted, merged }: Known,
): number {
  const situation = situationAt(state, counterId, profileOf(state, counterId));
  const order = orderOf(situation);
  let before = counted.get(order);
  if (before === undefined) {
    before = countBefore(situation, ticket, at, merged);
    counted.set(order, before);
  }
  if (before !== null) return before;
  let played = 0;
  for (const { ticketId } of callsToCome(situation, at)) {
    if (ticketId === ticket.ticketId) return played;
    played += 1;
  }
  return played;
}

/** All that counting without playing looks at: the profile, whose turn it is, and the lines where somebody stands. */
function orderOf(situation: CallSituation): string {
  const { profile, counts } = situation;
  return [...[profile?.profileId ?? '', counts.priorityInARow, counts.ordinaryInARow], peopledLines(situation)].join(
    ' ',
  );
}
