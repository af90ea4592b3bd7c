import type { CallBoardView, CurrentCall } from '@motcua/protocol';
import { waitingCount, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { activeService, type CurrentTicket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';

/** What the waiting room sees. `recoveredAt`: hub time when the hub came back inside a running day; null otherwise. */
export function callBoardView(state: QueueState, index: SettingsIndex, recoveredAt: number | null): CallBoardView {
  const newestFirst = currentTickets(state).sort((a, b) => b.call.announcementSeq - a.call.announcementSeq);
  const announcements = state.announcements.map((each) => ({ ...each, languages: [...each.languages] }));
  return fitView((most) => ({
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    current: newestFirst.slice(0, most).map((ticket) => currentCall(state, index, ticket)),
    announcements: announcements.slice(Math.max(0, announcements.length - most)),
    waiting: waitingCount(state, state.lines.keys()),
    absent: state.absent
      .toReversed()
      .slice(0, most)
      .flatMap((ticketId) => {
        const ticket = state.tickets.get(ticketId);
        return ticket?.status === 'noShow' ? [{ ticketId, number: ticket.number, absentAt: ticket.absentAt }] : [];
      }),
    breakUntil: null,
    callingEnded: state.callingEndedAt !== null,
    stopped: state.issuingStop && { reason: state.issuingStop.reason, reopensAt: state.issuingStop.reopensAt },
    recoveredAt,
  }));
}

function currentTickets(state: QueueState): CurrentTicket[] {
  const tickets: CurrentTicket[] = [];
  for (const { currentTicketId } of state.counters.values()) {
    const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    if (ticket?.status === 'called' || ticket?.status === 'serving') tickets.push(ticket);
  }
  return tickets;
}

function currentCall(state: QueueState, index: SettingsIndex, ticket: CurrentTicket): CurrentCall {
  const { ticketId, number, language, priority, status, calledAt, counterId } = ticket;
  return {
    ...{ ticketId, number, language, priority, status, calledAt, counterId },
    counterLabel: index.counters.get(counterId)?.label ?? counterId,
    serviceName: serviceName(state, activeService(ticket)),
    callKind: ticket.call.kind,
  };
}
