import type { ServiceId } from '@motcua/protocol/vocabulary';
import type { EventOf, Ending } from '../events.ts';
import { counterOf, type CounterAct, type QueueState } from '../queue-state.ts';
import { activeLeg, ticketBase, withLeg, withLegFirst } from '../ticket.ts';
import type { AtCounter, CalledTicket, ServedPart, ServingTicket, Ticket } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import { announce } from '../announce.ts';
import { announcedBefore } from '../announcement-end.ts';
import { runsAfter } from '../calling/turn-runs.ts';
import { afterAct, noteOutOfTurn, putCounter } from './counters.ts';
import { unpark } from './day.ts';
import { advancePlaced, lineIdsOf } from './lines.ts';
import { currentTicketOf, parkedTicketOf, placing, putTicket, ticketOf } from './tickets.ts';

/** ES1: serving times kept per service. */
const TIMES_KEPT = 20;

export function call(state: QueueState, event: EventOf<'TicketCalled'>, at: number, undo: UndoLog): void {
  const { counterId, announcementSeq, kind: callKind, outOfTurn, act } = event;
  const before = ticketOf(state, event.ticketId);
  // One who was absent and is chosen (CA6) comes straight from there, so that an undo finds the ticket absent again.
  if (before.status !== 'waiting' && before.status !== 'noShow') {
    throw new RangeError(`${event.ticketId} was called but is ${before.status}`);
  }
  const serviceId = event.serviceId ?? activeLeg(before).serviceId;
  const lineId = before.boundTo === null ? serviceId : (lineIdsOf(before)[0] ?? serviceId);
  const counter = counterOf(state, counterId);
  const after: Ticket = {
    ...ticketBase(before),
    legs: withLeg(before.legs, serviceId, 'active'),
    firstCalledAt: before.firstCalledAt ?? at,
    calls: [...before.calls, { serviceId, counterId, officer: counter.holder, at, missed: false }],
    status: 'called',
    ...{ counterId, call: event, calledAt: at, announcements: 1, lastAnnouncedAt: at },
    ...{ announcementSeq, announcementEndedAt: event.voiced ? null : at },
    announcementsBefore: announcedBefore(state, event.ticketId, at),
  };
  putTicket(state, after, undo);
  const advanced = { lineId, placings: advancePlaced(state, lineId, null, 1, undo) };
  const counts = {
    currentTicketId: after.ticketId,
    callsByService: new Map(counter.callsByService).set(serviceId, (counter.callsByService.get(serviceId) ?? 0) + 1),
    ...runsAfter(counter, event),
  };
  putCounter(state, counterId, { ...counts, ...afterAct(counter, act, at, { before, after, advanced }) }, undo);
  noteOutOfTurn(state, 'chosen-call', outOfTurn, after, counterId, at, undo);
  announce(state, { kind: 'call', ticket: after, counterId, announcementSeq, at, callKind }, undo);
}

export function recall(state: QueueState, event: EventOf<'TicketRecalled'>, at: number, undo: UndoLog): void {
  const { counterId, announcementSeq } = event;
  const ticket = currentTicketOf(state, event.ticketId);
  const { call, calledAt } = ticket;
  // SE1: serving that began by itself has not: nobody came yet.
  const after: CalledTicket = {
    ...ticketBase(ticket),
    status: 'called',
    ...{ counterId, call, calledAt, announcements: ticket.announcements + 1, lastAnnouncedAt: at },
    ...{ announcementSeq, announcementEndedAt: event.voiced ? null : at },
    announcementsBefore: announcedBefore(state, event.ticketId, at),
  };
  putTicket(state, after, undo);
  announce(state, { kind: 'recall', ticket: after, counterId, announcementSeq, at, callKind: ticket.call.kind }, undo);
}

export function startServing(state: QueueState, event: EventOf<'ServingStarted'>, at: number, undo: UndoLog): void {
  const before = currentTicketOf(state, event.ticketId);
  const { counterId } = before;
  const counter = counterOf(state, counterId);
  const after: Ticket = {
    ...ticketBase(before),
    ...atCounter(before),
    status: 'serving',
    // SE1: when it had begun by itself, the press only says that the citizen came.
    servingSince: before.status === 'serving' ? before.servingSince : at,
    startConfirmed: event.confirmed,
    pausedMs: before.status === 'serving' ? before.pausedMs : 0,
    timesParked: before.status === 'serving' ? before.timesParked : 0,
  };
  putTicket(state, after, undo);
  putCounter(state, counterId, afterAct(counter, event.act, at, { before, after }), undo);
}

function atCounter(ticket: AtCounter): AtCounter {
  const { counterId, call, calledAt, announcements, lastAnnouncedAt, announcementSeq, announcementEndedAt } = ticket;
  return { counterId, call, calledAt, announcements, lastAnnouncedAt, announcementSeq, announcementEndedAt };
}

/** IS6: the next part of a visit stands where the visit came, whatever became of the last one. */
const AT_ITS_RANK = { boundTo: null, afterCalls: null, placedNth: null, appointmentAt: null, standing: null } as const;

/** The active leg is done; the ticket goes back to the lines of the others, if there are any (IS6). */
export function complete(state: QueueState, event: EventOf<'TicketCompleted'>, at: number, undo: UndoLog): void {
  const before = currentTicketOf(state, event.ticketId);
  if (before.status !== 'serving') throw new RangeError(`${event.ticketId} was completed but is ${before.status}`);
  const { counterId } = before;
  const { serviceId } = activeLeg(before);
  const counter = counterOf(state, counterId);
  const legs = withLeg(before.legs, serviceId, 'done');
  const base = { ...ticketBase(before), legs, parts: [...before.parts, servedPart(state, before, event, at)] };
  const isOver = legs.every((leg) => leg.state === 'done');
  const after: Ticket = isOver
    ? { ...base, status: 'completed', counterId, completedAt: at }
    : { ...base, ...AT_ITS_RANK, status: 'waiting' };
  putTicket(state, after, undo);
  const measured = isMeasured(state, before) ? measure(state, serviceId, before, at, undo) : null;
  const acted = afterAct(counter, event.act, at, { before, after, ...(measured && { measured }) });
  putCounter(state, counterId, { currentTicketId: null, completed: counter.completed + 1, ...acted }, undo);
}

/** ES1: not one given by hand (HL4), nor one that was carried over the night: nobody served it all that time. */
function isMeasured({ day }: QueueState, { source, calledAt }: ServingTicket): boolean {
  return source !== 'by-hand' && (day === null || calledAt >= day.openedAt);
}

/** ES1: adds how long it took to the service's recent times, from the call on. */
function measure(
  state: QueueState,
  serviceId: ServiceId,
  { calledAt, servingSince, pausedMs }: ServingTicket,
  at: number,
  undo: UndoLog,
): CounterAct['measured'][number] {
  // HL4: whoever was only called when the hub went away was not being served meanwhile.
  const { hubReturnedAt } = state;
  const wasOnlyCalled = hubReturnedAt !== null && calledAt < hubReturnedAt && servingSince >= hubReturnedAt;
  const servedMs = at - (wasOnlyCalled ? hubReturnedAt : calledAt) - pausedMs;
  const times = state.recentServing.get(serviceId) ?? [];
  const pushedOut = times.length < TIMES_KEPT ? null : (times[0] ?? null);
  undo.put(state.recentServing, serviceId, [...times, servedMs].slice(-TIMES_KEPT));
  return { serviceId, servedMs, pushedOut };
}

function servedPart(state: QueueState, ticket: ServingTicket, { outcomes, dossiers }: Ending, at: number): ServedPart {
  const { counterId, calledAt, servingSince, pausedMs, startConfirmed } = ticket;
  return {
    serviceId: activeLeg(ticket).serviceId,
    officer: counterOf(state, counterId).holder,
    ...{ counterId, calledAt, startedAt: servingSince, endedAt: at, pausedMs, startConfirmed, outcomes, dossiers },
  };
}

export function noteAbsent(state: QueueState, event: EventOf<'TicketNoShow'>, at: number, undo: UndoLog): void {
  const before = currentTicketOf(state, event.ticketId);
  const { counterId } = before;
  const counter = counterOf(state, counterId);
  // Back again, it is placed in the line in which it missed its turn.
  const legs = withLegFirst(before.legs, activeLeg(before).serviceId, 'waiting');
  const absences = before.absences + 1;
  const last = before.calls.length - 1;
  const calls = before.calls.map((past, nth) => (nth === last ? { ...past, missed: true } : past));
  const after: Ticket = {
    ...ticketBase(before),
    // SE4: whoever comes back need not wait for one counter alone, which may be closed by then.
    ...{ legs, absences, calls, boundTo: null },
    ...{ status: 'noShow', counterId, absentAt: at },
  };
  putTicket(state, after, undo);
  const acted = afterAct(counter, event.act, at, { before, after });
  putCounter(state, counterId, { currentTicketId: null, ...acted }, undo);
  noteOutOfTurn(state, 'early-no-show', event.outOfTurn, after, counterId, at, undo);
}

/** SE2 */
export function comeBack(state: QueueState, event: EventOf<'TicketReturned'>, at: number, undo: UndoLog): void {
  const before = ticketOf(state, event.ticketId);
  const after: Ticket = {
    ...ticketBase(before),
    ...placing(state, event.afterCalls, undo),
    rankedAt: event.afterCalls === null ? at : before.rankedAt,
    ...{ standing: 'returned', appointmentAt: null, status: 'waiting' },
  };
  putTicket(state, after, undo);
}

export function park(state: QueueState, event: EventOf<'TicketParked'>, at: number, undo: UndoLog): void {
  const before = currentTicketOf(state, event.ticketId);
  if (before.status !== 'serving') throw new RangeError(`${event.ticketId} was parked but is ${before.status}`);
  const { parked } = counterOf(state, before.counterId);
  putTicket(state, { ...before, status: 'parked', parkedAt: at, timesParked: before.timesParked + 1 }, undo);
  putCounter(state, before.counterId, { currentTicketId: null, parked: [...parked, before.ticketId] }, undo);
}

export function resume(state: QueueState, event: EventOf<'TicketResumed'>, at: number, undo: UndoLog): void {
  const { parkedAt, ...before } = parkedTicketOf(state, event.ticketId);
  const { counterId } = event;
  unpark(state, before.counterId, before.ticketId, undo);
  const pausedMs = before.pausedMs + Math.max(0, at - parkedAt);
  putTicket(state, { ...before, status: 'serving', counterId, pausedMs }, undo);
  putCounter(state, counterId, { currentTicketId: before.ticketId }, undo);
}

export function moveParked(state: QueueState, event: EventOf<'ParkedTicketMoved'>, undo: UndoLog): void {
  const { toCounterId } = event;
  const before = parkedTicketOf(state, event.ticketId);
  unpark(state, before.counterId, before.ticketId, undo);
  if (toCounterId === null) {
    const legs = withLeg(before.legs, activeLeg(before).serviceId, 'waiting');
    const atItsRank = { afterCalls: null, placedNth: null, boundTo: null };
    return putTicket(state, { ...ticketBase(before), legs, ...atItsRank, status: 'waiting' }, undo);
  }
  putTicket(state, { ...before, counterId: toCounterId }, undo);
  const { parked } = counterOf(state, toCounterId);
  putCounter(state, toCounterId, { parked: [...parked, before.ticketId] }, undo);
}

/** SE4, SE5 */
export function transfer(state: QueueState, event: EventOf<'TicketTransferred'>, at: number, undo: UndoLog): void {
  const { fromServiceId, serviceId, toCounterId, position, rankedAt, announcementSeq, why } = event;
  const before = ticketOf(state, event.ticketId);
  if (before.status === 'called' || before.status === 'serving') {
    const { counterId } = before;
    putCounter(state, counterId, { currentTicketId: null }, undo);
    if (announcementSeq !== null) {
      announce(state, { kind: 'withdrawn', ticket: before, counterId, announcementSeq, at, callKind: null }, undo);
    }
  }
  if (before.status === 'parked') unpark(state, before.counterId, before.ticketId, undo);
  const waiting =
    position === 'first'
      ? withLegFirst(before.legs, fromServiceId, 'waiting')
      : withLeg(before.legs, fromServiceId, 'waiting');
  const legs = waiting.map((leg) =>
    leg.serviceId === fromServiceId && leg.state === 'waiting' ? { ...leg, serviceId } : leg,
  );
  const after: Ticket = {
    ...ticketBase(before),
    ...{ legs, boundTo: toCounterId, status: 'waiting' },
    rankedAt: rankedAt ?? (position === 'last' ? at : before.rankedAt),
    ...placing(state, position === 'first' ? 0 : null, undo),
    appointmentAt: position === 'original' ? before.appointmentAt : null,
    standing: position === 'first' ? 'out-of-turn' : why === 'transfer' ? 'transferred' : before.standing,
  };
  putTicket(state, after, undo);
  noteOutOfTurn(state, 'placed-first', event.outOfTurn, after, toCounterId, at, undo);
}

export function changePriority(state: QueueState, event: EventOf<'PriorityChanged'>, at: number, undo: UndoLog): void {
  const before = ticketOf(state, event.ticketId);
  putTicket(state, { ...before, priority: event.priority }, undo);
  noteOutOfTurn(state, 'priority-changed', event.outOfTurn, before, null, at, undo);
}
