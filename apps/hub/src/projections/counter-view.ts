import type { CounterTicketView, CounterView } from '@motcua/protocol';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { absentUntil, noShowAllowedAt } from '../domain/absence.ts';
import { linesOfCounter, profileOf } from '../domain/call-order.ts';
import { mayChooseTickets, outOfTurnLeft } from '../domain/officer.ts';
import { counterOf, type CounterState, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { activeService, waitingServices, type CurrentTicket, type NoShowTicket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { ticketOfAct, undoObstacle, UNDO_WITHIN_MS } from '../domain/undoable-act.ts';
import { announcementEndsAt } from '../domain/announcement-end.ts';
import { fitView } from './fit-view.ts';
import { practiceAtCounter } from './practice-at-counter.ts';
import { voiceView } from './voice-view.ts';
import { waitingEntry, waitingPage } from './waiting-entries.ts';

/** What the clerk at one counter sees; null for a counter that the settings do not know. `hasBegun`: by what displays tell (SE2). */
export function counterView(
  state: QueueState,
  index: SettingsIndex,
  counterId: CounterId,
  hasBegun: (announcementSeq: number) => boolean = () => false,
): CounterView | null {
  const settings = index.counters.get(counterId);
  if (!settings) return null;
  const counter = counterOf(state, counterId);
  const { holder } = counter;
  const profile = profileOf(state, counterId);
  const current = counter.currentTicketId === null ? undefined : state.tickets.get(counter.currentTicketId);
  return fitView((most) => ({
    counterId,
    label: settings.label,
    name: settings.name,
    services: named(state, settings.serviceIds.slice(0, most)),
    status: counter.status,
    holder,
    current:
      current?.status === 'called' || current?.status === 'serving'
        ? currentTicketView(state, index, current, hasBegun)
        : null,
    waiting: waitingPage(state, linesOfCounter(settings), 0, most),
    servedToday: counter.completed,
    profile: profile && { profileId: profile.profileId, name: profile.name },
    parked: parkedEntries(state, counter, most),
    absent: absentEntries(state, counterId, settings.serviceIds, most),
    undo: undoView(state, counter),
    outOfTurnLeft: holder && outOfTurnLeft(state, holder.accountId),
    mayChoose: holder !== null && mayChooseTickets(state, holder.accountId),
    callingEnded: state.callingEndedAt !== null,
    practice: null,
    ...practiceAtCounter(state, index, counterId, most),
  }));
}

function named(state: QueueState, serviceIds: readonly ServiceId[]): CounterView['services'] {
  return serviceIds.map((serviceId) => ({ serviceId, name: serviceName(state, serviceId) }));
}

/** SE3 */
function parkedEntries(state: QueueState, counter: CounterState, most: number): CounterView['parked'] {
  return counter.parked.slice(0, most).flatMap((ticketId) => {
    const ticket = state.tickets.get(ticketId);
    if (ticket?.status !== 'parked') return [];
    return [{ ...waitingEntry(state, ticket, activeService(ticket)), parkedAt: ticket.parkedAt }];
  });
}

/** SE2: those whom this counter called in vain, and those for whom it could call again. */
function absentEntries(
  state: QueueState,
  counterId: CounterId,
  serviceIds: readonly ServiceId[],
  most: number,
): CounterView['absent'] {
  const concerns = (ticket: NoShowTicket): boolean =>
    ticket.counterId === counterId ||
    (ticket.boundTo === null
      ? waitingServices(ticket).some((serviceId) => serviceIds.includes(serviceId))
      : ticket.boundTo === counterId);
  const entries: CounterView['absent'] = [];
  for (let nth = state.absent.length - 1; nth >= 0 && entries.length < most; nth -= 1) {
    const ticketId = state.absent[nth];
    const ticket = ticketId === undefined ? undefined : state.tickets.get(ticketId);
    if (ticket?.status !== 'noShow' || !concerns(ticket)) continue;
    entries.push({ ...waitingEntry(state, ticket, activeService(ticket)), absentAt: ticket.absentAt });
  }
  return entries;
}

/** CA8: the page counts the seconds, by hub time. */
function undoView(state: QueueState, { counterId, lastAct }: CounterState): CounterView['undo'] {
  if (!lastAct || undoObstacle(state, counterId) !== null) return null;
  return { act: lastAct.act, number: ticketOfAct(lastAct).number, until: lastAct.at + UNDO_WITHIN_MS };
}

function currentTicketView(
  state: QueueState,
  index: SettingsIndex,
  ticket: CurrentTicket,
  hasBegun: (announcementSeq: number) => boolean,
): CounterTicketView {
  return {
    ...waitingEntry(state, ticket, activeService(ticket)),
    status: ticket.status,
    source: ticket.source,
    calledAt: ticket.calledAt,
    servingSince: ticket.status === 'serving' ? ticket.servingSince : null,
    announcements: ticket.announcements,
    voice: voiceView(state, ticket, hasBegun),
    noShowAllowedAt: noShowAllowedAt(state, ticket),
    confirmUntil: announcementEndsAt(ticket) + index.settings.calling.confirmWithinMs,
    explanation: ticket.call.explanation,
    callKind: ticket.call.kind,
    startConfirmed: ticket.status === 'serving' && ticket.startConfirmed,
    absentUntil: absentUntil(state, ticket),
    otherParts: named(state, waitingServices(ticket)),
  };
}
