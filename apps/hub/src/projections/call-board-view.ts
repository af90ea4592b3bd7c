import { MAX_LIST_ENTRIES, type CallBoardView, type CurrentCall } from '@motcua/protocol';
import { waitingCount, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { activeService } from '../domain/ticket.ts';
import { centreView, dayView } from './centre-view.ts';
import { serviceName } from '../domain/service-lookup.ts';

/** What the waiting room sees. `recoveredAt`: hub time when the hub came back inside a running day; null otherwise. */
export function callBoardView(state: QueueState, index: SettingsIndex, recoveredAt: number | null): CallBoardView {
  return {
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    current: currentCalls(state, index)
      .sort((a, b) => b.calledAt - a.calledAt)
      .slice(0, MAX_LIST_ENTRIES),
    announcements: state.announcements.map((each) => ({ ...each, languages: [...each.languages] })),
    waiting: waitingCount(state, state.lines.keys()),
    recoveredAt,
  };
}

function currentCalls(state: QueueState, index: SettingsIndex): CurrentCall[] {
  const calls: CurrentCall[] = [];
  for (const counter of state.counters.values()) {
    const ticket = counter.currentTicketId === null ? undefined : state.tickets.get(counter.currentTicketId);
    if (ticket?.status !== 'called' && ticket?.status !== 'serving') continue;
    const { ticketId, number, language, priority, status, calledAt, counterId } = ticket;
    calls.push({
      ...{ ticketId, number, language, priority, status, calledAt, counterId },
      counterLabel: index.counters.get(counterId)?.label ?? counterId,
      serviceName: serviceName(state, activeService(ticket)),
    });
  }
  return calls;
}
