import type { CallBoardView, CurrentCall } from '@motcua/protocol';
import type { ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { issuingStopAt } from '../domain/issuing-stop.ts';
import { lineLength } from '../domain/line.ts';
import { nightAt } from '../domain/night.ts';
import { breakAt } from '../domain/opening-hours.ts';
import { lineOf, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import { activeService, type CurrentTicket } from '../domain/ticket.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { visitsInSeveralLines, waitingCount } from '../domain/waiting-at.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';
import { currentTickets } from './current-tickets.ts';

/** What the waiting room sees at an instant. */
export function callBoardView(state: QueueState, index: SettingsIndex, at: number): CallBoardView {
  const newestFirst = currentTickets(state).toSorted((a, b) => b.call.announcementSeq - a.call.announcementSeq);
  const announcements = state.announcements.map((each) => ({
    ...each,
    serviceId: serviceOf(state, each.ticketId),
    languages: [...each.languages],
    practice: false,
  }));
  const stop = issuingStopAt(state, at);
  const waiting = waitingCount(state, state.lines.keys());
  // DP9: while somebody is called or waits it is no night, whatever the hours say.
  const isQuiet = newestFirst.length === 0 && waiting === 0;
  return fitView((most) => ({
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    current: newestFirst.slice(0, most).map((ticket) => currentCall(state, index, ticket)),
    announcements: announcements.slice(Math.max(0, announcements.length - most)),
    waiting,
    waitingFor: waitingFor(state, index, most),
    waitingForSeveral: waitingForSeveral(state, most),
    absent: absentTickets(state, index, at, most),
    breakUntil: breakUntil(state, index, at),
    callingEnded: state.callingEndedAt !== null,
    stopped: stop && { reason: stop.reason, reopensAt: stop.reopensAt },
    night: isQuiet ? night(state, index, at) : null,
    recoveredAt: state.hubReturnedAt,
  }));
}

/** DA4: when a break of the centre ends, while there is still somebody to be called after it. */
export function breakUntil(state: QueueState, { settings, calendar }: SettingsIndex, at: number): number | null {
  if (state.callingEndedAt !== null || state.day?.isClosed || state.day?.isProvisional) return null;
  return breakAt(settings, calendar, at);
}

/** Services in whose line somebody waits. */
function waitingFor(state: QueueState, { settings }: SettingsIndex, most: number): CallBoardView['waitingFor'] {
  return settings.services
    .map(({ serviceId, name }) => ({ serviceId, name, waiting: lineLength(lineOf(state, serviceId)) }))
    .filter(({ waiting }) => waiting > 0)
    .slice(0, most);
}

/** IS6: visits that stand in the lines of several services, counted by which. */
function waitingForSeveral(state: QueueState, most: number): CallBoardView['waitingForSeveral'] {
  const groups = new Map<string, { readonly serviceIds: ServiceId[]; waiting: number }>();
  for (const serviceIds of visitsInSeveralLines(state)) {
    const known = groups.get(serviceIds.join(' '));
    if (known === undefined) groups.set(serviceIds.join(' '), { serviceIds: [...serviceIds], waiting: 1 });
    else known.waiting += 1;
  }
  return [...groups.values()].toSorted((a, b) => b.waiting - a.waiting).slice(0, most);
}

/** DP9: nor is it night where the date is in doubt. */
function night(state: QueueState, { settings, calendar }: SettingsIndex, at: number): CallBoardView['night'] {
  if (state.day?.isProvisional && !state.day.isClosed) return null;
  return nightAt(settings, calendar, at);
}

function serviceOf(state: QueueState, ticketId: TicketId): ServiceId | null {
  const ticket = state.tickets.get(ticketId);
  return ticket === undefined ? null : activeService(ticket);
}

/** SE2: the newest first, those that the display still lists. */
function absentTickets(
  state: QueueState,
  { settings }: SettingsIndex,
  at: number,
  most: number,
): CallBoardView['absent'] {
  const since = at - settings.calling.absentShownForMs;
  const shown: CallBoardView['absent'] = [];
  for (const ticketId of state.absent.toReversed()) {
    const ticket = state.tickets.get(ticketId);
    // The latest last: whoever comes before this one has been away for longer.
    if (ticket?.status !== 'noShow' || ticket.absentAt <= since || shown.length >= most) break;
    shown.push({ ticketId, number: ticket.number, serviceId: activeService(ticket), absentAt: ticket.absentAt });
  }
  return shown;
}

function currentCall(state: QueueState, index: SettingsIndex, ticket: CurrentTicket): CurrentCall {
  const { ticketId, number, language, priority, status, calledAt, counterId } = ticket;
  return {
    ...{ ticketId, number, language, priority, status, calledAt, counterId },
    counterLabel: index.counters.get(counterId)?.label ?? counterId,
    serviceId: activeService(ticket),
    serviceName: serviceName(state, activeService(ticket)),
    callKind: ticket.call.kind,
  };
}
