import type { CommandOutcome } from '@motcua/protocol';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { BodyOf, QueueCommandBody } from '../domain/commands.ts';
import { estimateWaitOf } from '../domain/estimate-wait.ts';
import type { EventOf, QueueEvent, QueueEventType } from '../domain/events.ts';
import type { HelpRequest } from '../domain/help/help-state.ts';
import { lateNoticeAt } from '../domain/late-notice.ts';
import { peopleAhead } from '../domain/people-ahead.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { countersFor } from '../domain/service-lookup.ts';
import { practiceOutcome } from './practice-outcome.ts';
import { handOverOutcome, leaseOutcome } from './reserve-outcome.ts';

/** What a caller is told of an accepted command. `state`: after the command's events; `at`: hub time. */
export function commandOutcome(
  state: QueueState,
  by: Actor,
  body: QueueCommandBody,
  events: readonly QueueEvent[],
  at: number,
): CommandOutcome {
  const practised = practiceOutcome(state, events, at);
  if (practised) return practised;
  switch (body.type) {
    case 'issue-ticket':
    case 'check-in': {
      const issued = eventOf(events, 'TicketIssued');
      return issued ? ticketIssued(state, issued, at) : { type: 'done' };
    }
    case 'add-service': {
      const added = eventOf(events, 'ServiceAdded');
      const ticket = added && state.tickets.get(added.ticketId);
      if (!ticket) return { type: 'done' };
      const serviceIds = ticket.legs.map((leg) => leg.serviceId);
      return ticketIssued(state, { ...ticket, serviceIds, printerId: added.printerId }, at);
    }
    case 'lease-reserve': {
      const leased = eventOf(events, 'ReserveLeased');
      return leased ? leaseOutcome(state, leased.deviceId) : { type: 'done' };
    }
    case 'hand-over-reserve':
      return handOverOutcome(state, body, events);
    case 'cancel-tickets': {
      const count = events.filter((event) => event.type === 'TicketCancelled').length;
      return { type: 'tickets-cancelled', count };
    }
    case 'make-appointment': {
      const made = eventOf(events, 'AppointmentMade');
      if (!made) return { type: 'done' };
      const { code, serviceId, at: appointmentAt } = made.appointment;
      return { type: 'appointment-made', code, serviceId, at: appointmentAt };
    }
    case 'request-help':
      return helpRequested(state, by, body);
    default: {
      const called = eventOf(events, 'TicketCalled');
      return called ? ticketCalled(state, called) : { type: 'done' };
    }
  }
}

/** HE1: the request that stands, whether this command made it or an earlier one. */
function helpRequested(state: QueueState, by: Actor, { from }: BodyOf<'request-help'>): CommandOutcome {
  const isMine = ({ from: of, kind }: HelpRequest): boolean =>
    from.kind === 'counter'
      ? of.kind === 'counter' && of.counterId === from.counterId && kind === from.wants
      : of.kind === 'kiosk' && by.kind === 'device' && of.deviceId === by.deviceId;
  // The latest: one asked in practice may still stand beside it.
  const request = [...state.help.requests.values()].findLast(isMine);
  return request ? { type: 'help-requested', helpId: request.helpId, number: request.number } : { type: 'done' };
}

type IssuedFacts = Pick<
  EventOf<'TicketIssued'>,
  'ticketId' | 'number' | 'slipCode' | 'priority' | 'printerId' | 'serviceIds'
>;

/** IS5 */
function ticketIssued(state: QueueState, issued: IssuedFacts, at: number): CommandOutcome {
  const { ticketId, number, slipCode, priority, printerId } = issued;
  const [serviceId] = issued.serviceIds;
  const lateNotices = issued.serviceIds.flatMap((each) => {
    const service = state.index?.services.get(each);
    const notice = service && state.index && lateNoticeAt(service, state.index.calendar, at);
    return notice ? [notice] : [];
  });
  return {
    type: 'ticket-issued',
    ...{ ticketId, number, slipCode, priority },
    serviceIds: [...issued.serviceIds],
    issuedAt: state.tickets.get(ticketId)?.issuedAt ?? at,
    peopleAhead: peopleAhead(state, ticketId),
    counters: (serviceId ? countersFor(state, serviceId) : []).map(({ counterId, label }) => ({ counterId, label })),
    wait: estimateWaitOf(state, ticketId, at),
    lateNotice: lateNotices[0] ?? null,
    practice: false,
    slip: { printerId },
  };
}

function ticketCalled(state: QueueState, called: EventOf<'TicketCalled'>): CommandOutcome {
  const { ticketId, counterId, explanation } = called;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw new RangeError(`a call names ticket ${ticketId}, which does not exist`);
  return { type: 'ticket-called', ticketId, number: ticket.number, counterId, explanation };
}

function eventOf<T extends QueueEventType>(events: readonly QueueEvent[], type: T): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type);
}
