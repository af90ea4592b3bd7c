import type { QueueOverviewView } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { counterOf, lineOf, waitingCount, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';
import { issuingView } from './issuing-view.ts';

/** The floor at a glance, for all staff. */
export function queueOverviewView(state: QueueState, index: SettingsIndex, at: number): QueueOverviewView {
  return fitView((most) => ({
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    issuedToday: state.issued,
    waiting: waitingCount(state, state.lines.keys()),
    called: countOf(state, 'called'),
    parked: [...state.counters.values()].reduce((sum, counter) => sum + counter.parked.length, 0),
    stopped: state.issuingStop && { reason: state.issuingStop.reason, reopensAt: state.issuingStop.reopensAt },
    callingEndedAt: state.callingEndedAt,
    breakUntil: null,
    clockDoubt: null,
    manyAtOnce: [],
    outOfTurn: state.outOfTurn.length,
    counters: index.settings.counters.slice(0, most).map(({ counterId, label, name, serviceIds }) => {
      const { status, holder, currentTicketId } = counterOf(state, counterId);
      const current = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
      const waiting = waitingCount(state, serviceIds);
      return { counterId, label, name, status, holder, currentNumber: current?.number ?? null, waiting };
    }),
    services: index.settings.services.slice(0, most).map(({ serviceId, name }) => ({
      serviceId,
      name,
      waiting: waitingCount(state, [serviceId]),
      longestWaitSince: longestWaitSince(state, serviceId),
      servedByOpenCounter: (index.countersOfService.get(serviceId) ?? []).some(
        (counter) => counterOf(state, counter.counterId).status === 'open',
      ),
      issuing: issuingView(state, index, serviceId, at),
    })),
  }));
}

function countOf(state: QueueState, status: 'called' | 'serving'): number {
  let count = 0;
  for (const { currentTicketId } of state.counters.values()) {
    if (currentTicketId !== null && state.tickets.get(currentTicketId)?.status === status) count += 1;
  }
  return count;
}

function longestWaitSince(state: QueueState, serviceId: ServiceId): number | null {
  const { priority, ordinary } = lineOf(state, serviceId);
  const firsts = [priority[0], ordinary[0]].flatMap((place) => (place ? [place.rankedAt] : []));
  return firsts.length > 0 ? Math.min(...firsts) : null;
}
