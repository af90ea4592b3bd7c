import type { CounterTicketView, CounterView } from '@motcua/protocol';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { noShowAllowedAt } from '../domain/absence.ts';
import { counterOf, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { linesOfCounter, profileOf } from '../domain/call-order.ts';
import { activeService, waitingServices, type CurrentTicket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { fitView } from './fit-view.ts';
import { waitingEntry, waitingPage } from './waiting-entries.ts';

/** What the clerk at one counter sees; null for a counter that the settings do not know. */
export function counterView(state: QueueState, index: SettingsIndex, counterId: CounterId): CounterView | null {
  const settings = index.counters.get(counterId);
  if (!settings) return null;
  const counter = counterOf(state, counterId);
  const profile = profileOf(state, counterId);
  const current = counter.currentTicketId === null ? undefined : state.tickets.get(counter.currentTicketId);
  return fitView((most) => ({
    counterId,
    label: settings.label,
    name: settings.name,
    services: settings.serviceIds
      .slice(0, most)
      .map((serviceId) => ({ serviceId, name: serviceName(state, serviceId) })),
    status: counter.status,
    holder: counter.holder,
    current:
      current?.status === 'called' || current?.status === 'serving' ? currentTicketView(state, index, current) : null,
    waiting: waitingPage(state, linesOfCounter(settings), 0, most),
    servedToday: counter.completed,
    profile: profile && { profileId: profile.profileId, name: profile.name },
    parked: counter.parked.slice(0, most).flatMap((ticketId) => {
      const ticket = state.tickets.get(ticketId);
      return ticket?.status === 'parked' ? [{ ...waitingEntry(state, ticket), parkedAt: ticket.parkedAt }] : [];
    }),
    absent: state.absent
      .toReversed()
      .flatMap((ticketId) => {
        const ticket = state.tickets.get(ticketId);
        const isHere = ticket?.status === 'noShow' && settings.serviceIds.includes(activeService(ticket));
        return isHere ? [{ ...waitingEntry(state, ticket), absentAt: ticket.absentAt }] : [];
      })
      .slice(0, most),
    undo: null,
    outOfTurnLeft: null,
    mayChoose: false,
    callingEnded: state.callingEndedAt !== null,
    practice: null,
  }));
}

function currentTicketView(state: QueueState, index: SettingsIndex, ticket: CurrentTicket): CounterTicketView {
  return {
    ...waitingEntry(state, ticket),
    status: ticket.status,
    source: ticket.source,
    calledAt: ticket.calledAt,
    servingSince: ticket.status === 'serving' ? ticket.servingSince : null,
    announcements: ticket.announcements,
    noShowAllowedAt: noShowAllowedAt(state, ticket),
    confirmUntil: ticket.lastAnnouncedAt + index.settings.calling.confirmWithinMs,
    explanation: ticket.call.explanation,
    callKind: ticket.call.kind,
    startConfirmed: ticket.status === 'serving' && ticket.startConfirmed,
    absentUntil:
      ticket.status === 'serving' && !ticket.startConfirmed
        ? ticket.servingSince + index.settings.calling.absentStillForMs
        : null,
    otherParts: waitingServices(ticket).map((serviceId) => ({ serviceId, name: serviceName(state, serviceId) })),
  };
}
