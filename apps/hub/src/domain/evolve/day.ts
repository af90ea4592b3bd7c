import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { CarriedState } from '../carried-state.ts';
import type { EventOf, ServiceDayOpened } from '../events.ts';
import { endAllHelp } from '../help/evolve-help.ts';
import { dateAfter } from '../local-calendar.ts';
import { carriedPractice } from '../practice/practice-state.ts';
import { counterOf, emptyQueueState, type QueueState } from '../queue-state.ts';
import { indexSettings } from '../settings-index.ts';
import { ticketBase } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import { putCounter } from './counters.ts';
import { putSlip } from './slips.ts';
import { putTicket, ticketOf } from './tickets.ts';

export function openDay(state: QueueState, event: ServiceDayOpened, at: number, undo: UndoLog): void {
  const { ordinal, date, provisional, carried } = event;
  const fresh = emptyQueueState();
  undo.set(state, 'index', indexSettings(event.settings));
  const runsUntil = provisional ? null : date;
  undo.set(state, 'day', { ordinal, date, isProvisional: provisional, runsUntil, openedAt: at, isClosed: false });
  undo.set(state, 'earlierDays', carried.earlierDays);
  undo.set(state, 'lastAnnouncementSeq', carried.lastAnnouncementSeq);
  undo.set(state, 'issued', 0);
  undo.set(state, 'tickets', fresh.tickets);
  undo.set(state, 'slips', fresh.slips);
  undo.set(state, 'shortCodes', fresh.shortCodes);
  undo.set(state, 'lines', fresh.lines);
  undo.set(state, 'series', seriesWithPads(state, carried.padsUpTo));
  undo.set(state, 'openNumbers', fresh.openNumbers);
  undo.set(state, 'issuedByService', fresh.issuedByService);
  undo.set(state, 'issuedByPerson', fresh.issuedByPerson);
  undo.set(state, 'recentPresses', fresh.recentPresses);
  undo.set(state, 'pausedServices', fresh.pausedServices);
  undo.set(state, 'issuingStop', null);
  undo.set(state, 'callingEndedAt', null);
  undo.set(state, 'counters', fresh.counters);
  undo.set(state, 'placings', 0);
  undo.set(state, 'inSeveralLines', 0);
  undo.set(state, 'absent', []);
  undo.set(state, 'appointments', new Map(carried.appointments.map((each) => [each.code, each])));
  undo.set(state, 'recentServing', fresh.recentServing);
  undo.set(state, 'leases', new Map(carried.leases.map((lease) => [lease.deviceId, lease])));
  undo.set(state, 'reserveTaken', new Set(carried.reserveTaken));
  undo.set(state, 'outOfTurn', []);
  undo.set(state, 'slipsReprinted', 0);
  undo.set(state, 'hubReturnedAt', null);
  undo.set(state, 'practice', carriedPractice(carried.practice));
  undo.set(state, 'kioskLocks', new Map(carried.kioskLocks.map(({ deviceId, ...lock }) => [deviceId, lock])));
  undo.set(state, 'help', fresh.help);
  undo.set(state, 'ratings', fresh.ratings);
  undo.set(state, 'announcements', []);
  for (const { counterId, status, holder } of carried.counters) putCounter(state, counterId, { status, holder }, undo);
  for (const ticket of carried.tickets) {
    putTicket(state, ticket, undo);
    putSlip(state, ticket, undo);
    putCounter(state, ticket.counterId, { currentTicketId: ticket.ticketId }, undo);
  }
}

/** HL4: a pad goes on where it stopped, whatever day it is. */
function seriesWithPads(state: QueueState, padsUpTo: CarriedState['padsUpTo']): QueueState['series'] {
  return new Map(
    padsUpTo.map(({ seriesId, padUpTo }) => {
      const next = state.index?.series.get(seriesId)?.first ?? 1;
      return [seriesId, { next, hasWrapped: false, padUpTo }];
    }),
  );
}

/** DA1: waiting, called, parked and absent tickets expire; serving ones stay with their counters. */
export function closeDay(state: QueueState, expired: readonly TicketId[], undo: UndoLog): void {
  const { day, index } = state;
  if (day) undo.set(state, 'day', { ...day, isClosed: true });
  expire(state, expired, undo);
  endAllHelp(state, undo);
  if (!day || !index || day.runsUntil === null) return;
  // Nobody came to these, and their day is over.
  const tomorrow = index.calendar.instantOf(dateAfter(day.runsUntil, 1), 0);
  for (const { code, at } of [...state.appointments.values()]) {
    if (at < tomorrow) undo.delete(state.appointments, code);
  }
}

export function expire(state: QueueState, expired: readonly TicketId[], undo: UndoLog): void {
  for (const ticketId of expired) {
    const ticket = ticketOf(state, ticketId);
    if (ticket.status === 'called') putCounter(state, ticket.counterId, { currentTicketId: null }, undo);
    if (ticket.status === 'parked') unpark(state, ticket.counterId, ticketId, undo);
    putTicket(state, { ...ticketBase(ticket), status: 'expired' }, undo);
  }
}

export function endCalling(state: QueueState, event: EventOf<'CallingEnded'>, at: number, undo: UndoLog): void {
  undo.set(state, 'callingEndedAt', state.callingEndedAt ?? at);
  expire(state, event.expired, undo);
  for (const { appointment } of event.appointments) undo.put(state.appointments, appointment.code, appointment);
}

/** HL4: the time that the hub was off does not count as serving. */
export function returnHub(state: QueueState, { offFrom }: EventOf<'HubReturned'>, at: number, undo: UndoLog): void {
  undo.set(state, 'hubReturnedAt', at);
  const offMs = Math.max(0, at - offFrom);
  for (const counter of state.counters.values()) {
    const held = counter.currentTicketId === null ? counter.parked : [counter.currentTicketId, ...counter.parked];
    for (const ticketId of held) {
      const ticket = ticketOf(state, ticketId);
      if (ticket.status === 'serving') putTicket(state, { ...ticket, pausedMs: ticket.pausedMs + offMs }, undo);
    }
  }
}

export function unpark(state: QueueState, counterId: CounterId, ticketId: TicketId, undo: UndoLog): void {
  const { parked } = counterOf(state, counterId);
  putCounter(state, counterId, { parked: parked.filter((each) => each !== ticketId) }, undo);
}
