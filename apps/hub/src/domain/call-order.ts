import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { CallingProfile, CounterSettings } from '@motcua/protocol/settings-document';
import { situationAt } from './calling/call-situation.ts';
import { candidatesIn } from './calling/candidates.ts';
import { choose, explain, type Choice } from './calling/choose.ts';
import { lineIdsOf } from './evolve/lines.ts';
import { counterLine, type LineId } from './line.ts';
import { counterOf, lineOf, type QueueState } from './queue-state.ts';
import { waitingServices } from './ticket.ts';

export type { Choice };

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
 * CA1, CA3: which waiting ticket the counter calls next at an instant, or null when its lines are empty. Tickets put at
 * a position that has come go first; then the profile's rules narrow the choice, and the oldest of the rest is called.
 * Deterministic (CA5): ties go to the lower order of issue.
 */
export function selectNextTicket(state: QueueState, counterId: CounterId, at: number): Choice | null {
  return choose(situationAt(state, counterId, profileOf(state, counterId)), at);
}

/**
 * CA6: the figures behind calling a ticket that the officer chose, and which leg of it that counter calls. Null when
 * the ticket is not waiting. Whether the officer may is not asked here.
 */
export function explainChosen(state: QueueState, counterId: CounterId, ticketId: TicketId, at: number): Choice | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket?.status !== 'waiting') return null;
  const situation = situationAt(state, counterId, profileOf(state, counterId));
  const services = waitingServices(ticket);
  const served = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const serviceId = services.find((each) => served.includes(each)) ?? services[0];
  if (serviceId === undefined) return null;
  const lineId = ticket.boundTo === null ? serviceId : (lineIdsOf(ticket)[0] ?? serviceId);
  return explain(
    situation,
    candidatesIn(situation, at),
    {
      ...{ ticketId, serviceId, turn: null },
      line: { lineId, serviceId, line: lineOf(state, lineId) },
      reason: { rule: 'chosen', limitMs: null },
    },
    at,
  );
}
