import type { PersonTag, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import type { EventOf, Leg, TicketIssued } from '../events.ts';
import { formatTicketNumber } from '../numbering.ts';
import { reserveKey, type QueueState } from '../queue-state.ts';
import { ticketBase, type Ticket, type TicketBase } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import { announce } from '../announce.ts';
import { putCounter } from './counters.ts';
import { unpark } from './day.ts';
import { putSlip } from './slips.ts';
import { newTicket, putTicket, ticketOf } from './tickets.ts';

/** IS8: presses kept per kiosk. */
const PRESSES_KEPT = 20;

export function issue(state: QueueState, event: TicketIssued, at: number, undo: UndoLog): void {
  const ticket = addTicket(state, event, at, undo);
  putTicket(state, { ...ticket, status: 'waiting' }, undo);
  if (event.source !== 'offline-kiosk') advanceSeries(state, event, undo);
  if (event.appointment) undo.delete(state.appointments, event.appointment.code);
  if (event.deviceId !== null && event.leaseDayOrdinal !== null) {
    takeFromReserve(state, event, event.deviceId, event.leaseDayOrdinal, undo);
  }
  if (event.deviceId !== null && event.source === 'kiosk') {
    const presses = [...(state.recentPresses.get(event.deviceId) ?? []), event.ticketId].slice(-PRESSES_KEPT);
    undo.put(state.recentPresses, event.deviceId, presses);
  }
}

function addTicket(state: QueueState, event: TicketIssued, at: number, undo: UndoLog): TicketBase {
  const issueOrder = state.issued + 1;
  undo.set(state, 'issued', issueOrder);
  putSlip(state, event, undo);
  for (const serviceId of event.serviceIds) {
    undo.put(state.issuedByService, serviceId, (state.issuedByService.get(serviceId) ?? 0) + 1);
  }
  if (event.personTag !== null) countPerson(state, event.personTag, 1, undo);
  return newTicket(event, at, issueOrder);
}

function countPerson(state: QueueState, tag: PersonTag, by: 1 | -1, undo: UndoLog): void {
  undo.put(state.issuedByPerson, tag, (state.issuedByPerson.get(tag) ?? 0) + by);
}

function advanceSeries(state: QueueState, { seriesId, ordinal }: TicketIssued, undo: UndoLog): void {
  const before = state.series.get(seriesId);
  const hasWrapped = (before?.hasWrapped ?? false) || (before !== undefined && ordinal < before.next);
  undo.put(state.series, seriesId, { next: ordinal + 1, hasWrapped, padUpTo: before?.padUpTo ?? null });
}

function takeFromReserve(
  state: QueueState,
  { seriesId, ordinal }: Pick<TicketIssued, 'seriesId' | 'ordinal'>,
  deviceId: NonNullable<TicketIssued['deviceId']>,
  leaseDayOrdinal: number,
  undo: UndoLog,
): void {
  undo.add(state.reserveTaken, reserveKey(deviceId, leaseDayOrdinal, seriesId, ordinal));
}

export function cancel(state: QueueState, event: EventOf<'TicketCancelled'>, at: number, undo: UndoLog): void {
  const { ticketId, reason, announcementSeq } = event;
  const ticket = ticketOf(state, ticketId);
  if (ticket.status === 'called' || ticket.status === 'serving') {
    const { counterId } = ticket;
    putCounter(state, counterId, { currentTicketId: null }, undo);
    if (announcementSeq !== null) {
      announce(state, { kind: 'withdrawn', ticket, counterId, announcementSeq, at, callKind: null }, undo);
    }
  }
  if (ticket.status === 'parked') unpark(state, ticket.counterId, ticketId, undo);
  if (ticket.personTag !== null) countPerson(state, ticket.personTag, -1, undo);
  putTicket(state, { ...ticketBase(ticket), status: 'cancelled', cancelledAt: at, reason }, undo);
}

/** IS6 */
export function addService(state: QueueState, event: EventOf<'ServiceAdded'>, undo: UndoLog): void {
  const { ticketId, serviceId } = event;
  const ticket = ticketOf(state, ticketId);
  undo.put(state.issuedByService, serviceId, (state.issuedByService.get(serviceId) ?? 0) + 1);
  putTicket(state, { ...ticket, legs: [...ticket.legs, { serviceId, state: 'waiting' }] }, undo);
}

/** SE5 */
export function changeService(state: QueueState, event: EventOf<'ServiceChanged'>, undo: UndoLog): void {
  const { ticketId, fromServiceId, serviceId } = event;
  const ticket = ticketOf(state, ticketId);
  // A part that is done stays what it was, also where the same service was needed once more.
  const isChanged = ({ serviceId: of, state: is }: Leg): boolean => of === fromServiceId && is !== 'done';
  const legs = ticket.legs.map((leg) => (isChanged(leg) ? { ...leg, serviceId } : leg));
  putTicket(state, { ...ticket, legs }, undo);
}

/** HL1: the press in doubt and the number on paper are one ticket. */
export function renumber(state: QueueState, event: EventOf<'TicketRenumbered'>, undo: UndoLog): void {
  const { ticketId, number, slipCode, seriesId, ordinal, deviceId } = event;
  const ticket = ticketOf(state, ticketId);
  putTicket(state, { ...ticket, number, slipCode, seriesId, ordinal } satisfies Ticket, undo);
  putSlip(state, { slipCode, ticketId, source: ticket.source }, undo);
  takeFromReserve(state, event, deviceId, event.leaseDayOrdinal, undo);
}

export function expireReserve(state: QueueState, event: EventOf<'ReserveExpired'>, undo: UndoLog): void {
  const { deviceId, leaseDayOrdinal, numbers } = event;
  for (const { seriesId, ordinal } of numbers) {
    undo.add(state.reserveTaken, reserveKey(deviceId, leaseDayOrdinal, seriesId, ordinal));
  }
}

/** HL4: they stand in line by their numbers. Those served already leave no trace in waits and serving times. */
export function enterByHand(state: QueueState, event: EventOf<'HandNumbersEntered'>, at: number, undo: UndoLog): void {
  const { serviceId, seriesId, first, last, servedUpTo, issuedAt } = event;
  const series = state.index?.series.get(seriesId);
  const dayOrdinal = state.day?.ordinal ?? 0;
  if (!series) throw new RangeError(`no series ${seriesId}`);
  for (let ordinal = first; ordinal <= last; ordinal += 1) {
    const ticketId = `${dayOrdinal}-${state.issued + 1}` as TicketId;
    const issued: TicketIssued = {
      type: 'TicketIssued',
      ...{ ticketId, seriesId, ordinal },
      number: formatTicketNumber(series, ordinal),
      slipCode: `by-hand.${ticketId}` as SlipCode,
      serviceIds: [serviceId],
      ...{ priority: 'ordinary', needs: [], language: 'vi', largePrint: false, source: 'by-hand' },
      ...{ deviceId: null, printerId: null, issuedAt, personTag: null, leaseDayOrdinal: null, appointment: null },
    };
    const ticket = addTicket(state, issued, at, undo);
    if (ordinal <= servedUpTo) {
      const legs = ticket.legs.map((leg) => ({ ...leg, state: 'done' as const }));
      putTicket(state, { ...ticket, legs, status: 'completed', counterId: null, completedAt: at }, undo);
    } else putTicket(state, { ...ticket, status: 'waiting' }, undo);
  }
  const before = state.series.get(seriesId) ?? { next: series.first, hasWrapped: false, padUpTo: null };
  undo.put(state.series, seriesId, { ...before, padUpTo: last });
}
