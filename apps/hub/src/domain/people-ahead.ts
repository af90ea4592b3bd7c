import { profileOf } from './call-order.ts';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { placesBefore } from './line.ts';
import { counterOf, lineOf, type QueueState } from './queue-state.ts';
import { activeService } from './ticket.ts';

/**
 * IS5: how many waiting people would be called before this ticket if nobody else came, at the counter
 * most favourable to it (open ones if there are any, otherwise all that serve its service).
 */
export function peopleAhead(state: QueueState, ticketId: TicketId): number {
  const ticket = state.tickets.get(ticketId);
  if (!ticket || ticket.status !== 'waiting' || !state.index) return 0;
  const serving = state.index.countersOfService.get(activeService(ticket)) ?? [];
  const open = serving.filter((counter) => counterOf(state, counter.counterId).status === 'open');
  const counters = open.length > 0 ? open : serving;
  const place = { rankedAt: ticket.issuedAt, issueOrder: ticket.issueOrder };
  const ahead = counters.map((counter) =>
    calledBefore(state, counter.counterId, place, ticket.priority === 'priority'),
  );
  return ahead.length > 0 ? Math.min(...ahead) : 0;
}

/**
 * The counter alone empties its lines: with ratio r and k priority calls already in a row, it calls
 * r − k priority tickets, then one ordinary, then r and one, and so on, while both kinds wait.
 */
function calledBefore(
  state: QueueState,
  counterId: CounterId,
  place: { readonly rankedAt: number; readonly issueOrder: number },
  isPriority: boolean,
): number {
  const serviceIds = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const rule = profileOf(state, counterId)?.rules.find((each) => each.kind === 'priority');
  const ratio = Math.max(1, rule?.priority ?? 1);
  const already = Math.min(counterOf(state, counterId).priorityInARow, ratio);
  let sameKindBefore = 0;
  let otherKind = 0;
  for (const serviceId of serviceIds) {
    const line = lineOf(state, serviceId);
    sameKindBefore += placesBefore(isPriority ? line.priority : line.ordinary, place);
    otherKind += isPriority ? line.ordinary.length : line.priority.length;
  }
  // Before the n-th ordinary call (n from 0) stand r·(n+1) − k priority ones; before the m-th priority
  // call stand ⌊(m + k) / r⌋ ordinary ones.
  const interleaved = isPriority
    ? Math.floor((sameKindBefore + already) / ratio)
    : ratio * (sameKindBefore + 1) - already;
  return sameKindBefore + Math.min(otherKind, interleaved);
}
