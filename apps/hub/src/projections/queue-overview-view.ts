import type { QueueOverviewView } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { counterOf, lineOf, waitingCount, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';

/** The floor at a glance, for all staff. */
export function queueOverviewView(state: QueueState, index: SettingsIndex): QueueOverviewView {
  return fitView((most) => ({
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    issuedToday: state.issued,
    waiting: waitingCount(state, state.lines.keys()),
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
    })),
  }));
}

function longestWaitSince(state: QueueState, serviceId: ServiceId): number | null {
  const { priority, ordinary } = lineOf(state, serviceId);
  const firsts = [priority[0], ordinary[0]].flatMap((place) => (place ? [place.rankedAt] : []));
  return firsts.length > 0 ? Math.min(...firsts) : null;
}
