import type { CallRule, CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { comparePlaces, type Place } from './line.ts';
import { counterOf, lineOf, type QueueState } from './queue-state.ts';

/** CA2: the choice and the figures behind it. */
export type Choice = {
  readonly ticketId: TicketId;
  readonly rule: CallRule;
  readonly waitedMs: number;
  readonly priorityWaiting: number;
  readonly ordinaryWaiting: number;
  readonly priorityInARow: number;
};

/**
 * CA1, CA3: which waiting ticket the counter calls next, or null when its lines are empty. Oldest first
 * across the counter's services; while both kinds wait, `priorityRatio` priority tickets, then one
 * ordinary. Deterministic (CA5).
 */
export function selectNextTicket(state: QueueState, counterId: CounterId, at: number): Choice | null {
  const serviceIds = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const priority = oldestOf(state, serviceIds, 'priority');
  const ordinary = oldestOf(state, serviceIds, 'ordinary');
  const { priorityInARow } = counterOf(state, counterId);
  const ratio = state.index?.settings.calling.priorityRatio ?? 1;

  const bothWait = priority.oldest !== null && ordinary.oldest !== null;
  const isOrdinarysTurn = bothWait && priorityInARow >= ratio;
  const chosen = isOrdinarysTurn ? ordinary.oldest : (priority.oldest ?? ordinary.oldest);
  if (chosen === null) return null;
  return {
    ticketId: chosen.ticketId,
    rule: !bothWait ? 'oldest-first' : isOrdinarysTurn ? 'ordinary-turn' : 'priority-turn',
    waitedMs: Math.max(0, at - (state.tickets.get(chosen.ticketId)?.issuedAt ?? at)),
    priorityWaiting: priority.count,
    ordinaryWaiting: ordinary.count,
    priorityInARow,
  };
}

function oldestOf(
  state: QueueState,
  serviceIds: readonly ServiceId[],
  kind: 'priority' | 'ordinary',
): { readonly oldest: Place | null; readonly count: number } {
  let oldest: Place | null = null;
  let count = 0;
  for (const serviceId of serviceIds) {
    const places = lineOf(state, serviceId)[kind];
    count += places.length;
    const first = places[0];
    if (first && (oldest === null || comparePlaces(first, oldest) < 0)) oldest = first;
  }
  return { oldest, count };
}
