import type { CallKind, CallRule, CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CallExplanation } from '@motcua/protocol';
import type { CallingProfile, CounterSettings } from '@motcua/protocol/settings-document';
import { comparePlaces, counterLine, type LineId, type Place } from './line.ts';
import { counterOf, lineOf, type QueueState } from './queue-state.ts';
import { activeService } from './ticket.ts';

/** CA2: the choice, whose turn it used up, and the figures behind it. */
export type Choice = {
  readonly ticketId: TicketId;
  /** The leg that is called. */
  readonly serviceId: ServiceId;
  readonly turn: 'priority' | 'ordinary' | null;
  /** CA10: set when the call overtakes an earlier number of the same line. */
  readonly kind: CallKind | null;
  readonly explanation: CallExplanation;
};

/** CA3: the officer's own profile, else the counter's, else the centre's. */
export function profileOf(state: QueueState, counterId: CounterId): CallingProfile | null {
  const { index } = state;
  if (!index) return null;
  const { holder } = counterOf(state, counterId);
  const own = holder && index.staff.get(holder.accountId)?.profileId;
  const profileId = own ?? index.counters.get(counterId)?.profileId ?? index.settings.calling.profileId;
  return index.profiles.get(profileId) ?? null;
}

/** CA1: the lines that a counter calls from: those of its services, and that of tickets which wait for it alone. */
export function linesOfCounter(counter: Pick<CounterSettings, 'counterId' | 'serviceIds'>): readonly LineId[] {
  return [counterLine(counter.counterId), ...counter.serviceIds];
}

/**
 * CA1, CA3: which waiting ticket the counter calls next, or null when its lines are empty. Oldest first
 * across the counter's services; while both kinds wait, so many priority tickets, then one
 * ordinary. Deterministic (CA5).
 */
export function selectNextTicket(state: QueueState, counterId: CounterId, at: number): Choice | null {
  const profile = profileOf(state, counterId);
  const serviceIds = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const priority = oldestOf(state, serviceIds, 'priority');
  const ordinary = oldestOf(state, serviceIds, 'ordinary');
  const { priorityInARow, ordinaryInARow } = counterOf(state, counterId);
  const ratio = profile?.rules.find((rule) => rule.kind === 'priority')?.priority ?? 1;

  const bothWait = priority.oldest !== null && ordinary.oldest !== null;
  const isOrdinarysTurn = bothWait && priorityInARow >= ratio;
  const chosen = isOrdinarysTurn ? ordinary.oldest : (priority.oldest ?? ordinary.oldest);
  if (chosen === null) return null;
  const turn = !bothWait ? null : isOrdinarysTurn ? 'ordinary' : 'priority';
  const rule: CallRule = turn === null ? 'oldest-first' : `${turn}-turn`;
  return {
    ticketId: chosen.place.ticketId,
    serviceId: chosen.serviceId,
    turn,
    kind: null,
    explanation: {
      rule,
      profileId: profile?.profileId ?? null,
      waitedMs: Math.max(0, at - chosen.place.issuedAt),
      limitMs: null,
      priorityWaiting: priority.count,
      ordinaryWaiting: ordinary.count,
      priorityInARow,
      ordinaryInARow,
      overtaken: 0,
    },
  };
}

/**
 * CA6: the figures behind calling a ticket that the officer chose, and which leg of it that counter calls. Null when
 * the ticket is not waiting. Whether the officer may is not asked here.
 */
export function explainChosen(state: QueueState, counterId: CounterId, ticketId: TicketId, at: number): Choice | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.status !== 'waiting') return null;
  const { priorityInARow, ordinaryInARow } = counterOf(state, counterId);
  return {
    ticketId,
    serviceId: activeService(ticket),
    ...{ turn: null, kind: null },
    explanation: {
      rule: 'chosen',
      profileId: null,
      waitedMs: Math.max(0, at - ticket.issuedAt),
      limitMs: null,
      ...{ priorityWaiting: 0, ordinaryWaiting: 0, priorityInARow, ordinaryInARow, overtaken: 0 },
    },
  };
}

type Found = { readonly place: Place; readonly serviceId: ServiceId };

function oldestOf(
  state: QueueState,
  serviceIds: readonly ServiceId[],
  kind: 'priority' | 'ordinary',
): { readonly oldest: Found | null; readonly count: number } {
  let oldest: Found | null = null;
  let count = 0;
  for (const serviceId of serviceIds) {
    const places = lineOf(state, serviceId)[kind];
    count += places.length;
    const [first] = places;
    if (first && (oldest === null || comparePlaces(first, oldest.place) < 0)) oldest = { place: first, serviceId };
  }
  return { oldest, count };
}
