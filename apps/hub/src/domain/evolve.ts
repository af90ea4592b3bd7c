import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, ServiceDayOpened, TicketIssued } from './events.ts';
import { enterLine, leaveLine, type Line } from './line.ts';
import { counterOf, type CounterState, type QueueState } from './queue-state.ts';
import { indexSettings } from './settings-index.ts';
import { activeService, isOpen, ticketBase, withActiveLeg, type CurrentTicket, type Ticket } from './ticket.ts';
import { announce } from './announce.ts';
import type { UndoLog } from './undo-log.ts';

/**
 * Applies what has happened to the state. Never decides and never refuses: an event that does not fit
 * the state is a fault of the journal and throws RangeError. `at`: the event's hub time.
 */
export function evolve(state: QueueState, event: QueueEvent, at: number, undo: UndoLog): void {
  undo.set(state, 'lastHubTime', Math.max(state.lastHubTime, at));
  switch (event.type) {
    case 'SettingsApplied':
      return undo.set(state, 'index', indexSettings(event.settings));
    case 'ServiceDayOpened':
      return openDay(state, event, at, undo);
    case 'ServiceDayClosed':
      return closeDay(state, event.expired, undo);
    case 'TicketIssued':
      return issue(state, event, at, undo);
    case 'TicketCancelled':
      return cancel(state, event, at, undo);
    case 'TicketCalled': {
      const ticket = ticketOf(state, event.ticketId);
      if (ticket.status !== 'waiting') throw new RangeError(`${event.ticketId} was called but is ${ticket.status}`);
      leaveWaiting(state, ticket, undo);
      const legs = withActiveLeg(ticket.legs, 'active');
      const { counterId } = event;
      putTicket(
        state,
        {
          ...ticket,
          legs,
          status: 'called',
          counterId,
          call: event,
          calledAt: at,
          announcements: 1,
          lastAnnouncedAt: at,
        },
        undo,
      );
      const bothWaited = event.rule !== 'oldest-first';
      const priorityInARow = !bothWaited ? 0 : event.rule === 'priority-turn' ? event.priorityInARow + 1 : 0;
      putCounter(state, counterId, { currentTicketId: ticket.ticketId, priorityInARow }, undo);
      return announce(state, 'call', ticket, counterId, event.announcementSeq, at, undo);
    }
    case 'TicketRecalled': {
      const ticket = currentTicketOf(state, event.ticketId);
      putTicket(state, { ...ticket, announcements: ticket.announcements + 1, lastAnnouncedAt: at }, undo);
      return announce(state, 'recall', ticket, event.counterId, event.announcementSeq, at, undo);
    }
    case 'ServingStarted': {
      const ticket = currentTicketOf(state, event.ticketId);
      return putTicket(
        state,
        { ...ticket, status: 'serving', servingSince: at, startConfirmed: event.confirmed },
        undo,
      );
    }
    case 'TicketCompleted': {
      const ticket = currentTicketOf(state, event.ticketId);
      const legs = withActiveLeg(ticket.legs, 'done');
      const { counterId } = ticket;
      putTicket(state, { ...ticketBase(ticket), legs, status: 'completed', counterId, completedAt: at }, undo);
      const { completed } = counterOf(state, counterId);
      return putCounter(state, counterId, { currentTicketId: null, completed: completed + 1 }, undo);
    }
    case 'TicketNoShow': {
      const ticket = currentTicketOf(state, event.ticketId);
      const { counterId } = ticket;
      putTicket(state, { ...ticketBase(ticket), status: 'noShow', counterId, absentAt: at }, undo);
      return putCounter(state, counterId, { currentTicketId: null }, undo);
    }
    case 'CounterOpened':
      return putCounter(state, event.counterId, { status: 'open', holder: event.holder }, undo);
    case 'CounterPaused':
      return putCounter(state, event.counterId, { status: 'paused' }, undo);
    case 'CounterClosed':
      return putCounter(state, event.counterId, { status: 'closed', holder: null }, undo);
  }
}

function openDay(state: QueueState, event: ServiceDayOpened, at: number, undo: UndoLog): void {
  undo.set(state, 'index', indexSettings(event.settings));
  undo.set(state, 'day', { ordinal: event.ordinal, date: event.date, openedAt: at, isClosed: false });
  undo.set(state, 'lastAnnouncementSeq', event.lastAnnouncementSeq);
  undo.set(state, 'issued', 0);
  undo.set(state, 'lines', new Map());
  undo.set(state, 'series', new Map());
  undo.set(state, 'tickets', new Map());
  undo.set(state, 'openNumbers', new Map());
  undo.set(state, 'counters', new Map());
  undo.set(state, 'announcements', []);
  for (const counter of event.counters) {
    const { status, holder } = counter;
    putCounter(state, counter.counterId, { status, holder }, undo);
  }
  for (const carried of event.carried) {
    const { issued, called, issuedAt, calledAt, announcements, lastAnnouncedAt, servingSince, startConfirmed } =
      carried;
    const base = newTicket(issued, issuedAt, 0);
    putTicket(
      state,
      {
        ...base,
        legs: withActiveLeg(base.legs, 'active'),
        status: 'serving',
        counterId: called.counterId,
        call: called,
        ...{ calledAt, announcements, lastAnnouncedAt, servingSince, startConfirmed },
      },
      undo,
    );
    holdNumber(state, base, 1, undo);
    putCounter(state, called.counterId, { currentTicketId: issued.ticketId }, undo);
  }
}

/** DA1: waiting and called tickets expire; serving ones stay with their counters. */
function closeDay(state: QueueState, expired: readonly TicketId[], undo: UndoLog): void {
  if (state.day) undo.set(state, 'day', { ...state.day, isClosed: true });
  for (const ticketId of expired) {
    const ticket = ticketOf(state, ticketId);
    if (ticket.status === 'waiting') leaveWaiting(state, ticket, undo);
    if (ticket.status === 'called') putCounter(state, ticket.counterId, { currentTicketId: null }, undo);
    putTicket(state, { ...ticketBase(ticket), status: 'expired' }, undo);
  }
}

function issue(state: QueueState, event: TicketIssued, at: number, undo: UndoLog): void {
  const issueOrder = state.issued + 1;
  undo.set(state, 'issued', issueOrder);
  const before = state.series.get(event.seriesId);
  const hasWrapped = (before?.hasWrapped ?? false) || (before !== undefined && event.ordinal < before.next);
  undo.put(state.series, event.seriesId, { next: event.ordinal + 1, hasWrapped });
  const ticket: Ticket = { ...newTicket(event, at, issueOrder), status: 'waiting' };
  putTicket(state, ticket, undo);
  holdNumber(state, ticket, 1, undo);
  let line: Line | undefined = state.lines.get(activeService(ticket));
  if (!line) {
    line = { priority: [], ordinary: [] };
    undo.put(state.lines, activeService(ticket), line);
  }
  enterLine(line[event.priority], { ticketId: ticket.ticketId, rankedAt: at, issueOrder }, undo);
}

function cancel(
  state: QueueState,
  event: Extract<QueueEvent, { type: 'TicketCancelled' }>,
  at: number,
  undo: UndoLog,
): void {
  const ticket = ticketOf(state, event.ticketId);
  if (ticket.status === 'waiting') leaveWaiting(state, ticket, undo);
  if (ticket.status === 'called' || ticket.status === 'serving') {
    putCounter(state, ticket.counterId, { currentTicketId: null }, undo);
    if (event.announcementSeq !== null) {
      announce(state, 'withdrawn', ticket, ticket.counterId, event.announcementSeq, at, undo);
    }
  }
  putTicket(state, { ...ticketBase(ticket), status: 'cancelled', cancelledAt: at, reason: event.reason }, undo);
}

function newTicket(
  event: TicketIssued,
  issuedAt: number,
  issueOrder: number,
): Omit<Extract<Ticket, { status: 'waiting' }>, 'status'> {
  const { ticketId, number, slipCode, seriesId, ordinal, priority, needs, language, source, deviceId, printerId } =
    event;
  return {
    ...{ ticketId, number, slipCode, seriesId, ordinal, priority, needs, language, source, deviceId, printerId },
    issueOrder,
    issuedAt,
    legs: event.serviceIds.map((serviceId) => ({ serviceId, state: 'waiting' })),
  };
}

function leaveWaiting(state: QueueState, ticket: Ticket, undo: UndoLog): void {
  const line = state.lines.get(activeService(ticket));
  if (!line) throw new RangeError(`no line for ${ticket.ticketId}`);
  leaveLine(line[ticket.priority], { rankedAt: ticket.issuedAt, issueOrder: ticket.issueOrder }, undo);
}

function ticketOf(state: QueueState, ticketId: TicketId): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) throw new RangeError(`an event names ticket ${ticketId}, which does not exist`);
  return ticket;
}

function currentTicketOf(state: QueueState, ticketId: TicketId): CurrentTicket {
  const ticket = ticketOf(state, ticketId);
  if (ticket.status !== 'called' && ticket.status !== 'serving') {
    throw new RangeError(`an event needs ticket ${ticketId} at a counter, but it is ${ticket.status}`);
  }
  return ticket;
}

function putTicket(state: QueueState, ticket: Ticket, undo: UndoLog): void {
  const before = state.tickets.get(ticket.ticketId);
  if (before && isOpen(before) && !isOpen(ticket)) holdNumber(state, ticket, -1, undo);
  undo.put(state.tickets, ticket.ticketId, ticket);
}

function holdNumber(state: QueueState, ticket: Pick<Ticket, 'number'>, by: 1 | -1, undo: UndoLog): void {
  undo.put(state.openNumbers, ticket.number, (state.openNumbers.get(ticket.number) ?? 0) + by);
}

function putCounter(state: QueueState, counterId: CounterId, change: Partial<CounterState>, undo: UndoLog): void {
  undo.put(state.counters, counterId, { ...counterOf(state, counterId), ...change });
}
