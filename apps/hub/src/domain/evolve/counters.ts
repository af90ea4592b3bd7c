import type { CounterId } from '@motcua/protocol/vocabulary';
import type { EventOf, OutOfTurn } from '../events.ts';
import { counterOf, type CounterAct, type CounterState, type OutOfTurnEntry, type QueueState } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import { forgetServed } from '../ratings/evolve-rating.ts';
import type { UndoLog } from '../undo-log.ts';
import { calledInAct, ticketOfAct } from '../undoable-act.ts';
import { announce } from '../announce.ts';
import { advancePlaced } from './lines.ts';
import { currentTicketOf, parkedTicketOf, putTicket } from './tickets.ts';

export function putCounter(
  state: QueueState,
  counterId: CounterId,
  change: Partial<CounterState>,
  undo: UndoLog,
): void {
  undo.put(state.counters, counterId, { ...counterOf(state, counterId), ...change });
}

type ActChange = {
  readonly before: Ticket;
  readonly after: Ticket;
  readonly advanced?: CounterAct['advanced'][number];
  readonly measured?: CounterAct['measured'][number];
};

/**
 * CA8: the counter after one event of an act, with what it takes to take the act back. `counter`: as it was before
 * the event; `change`: what the event makes of it.
 */
export function afterAct(
  counter: CounterState,
  act: number | null,
  at: number,
  { before, after, advanced, measured }: ActChange,
): Pick<CounterState, 'acts' | 'lastAct'> {
  if (act === null) return { acts: counter.acts, lastAct: counter.lastAct };
  const { currentTicketId, priorityInARow, ordinaryInARow, callsByService, completed } = counter;
  const base: CounterAct =
    counter.lastAct?.act === act
      ? counter.lastAct
      : {
          ...{ act, at, tickets: [], advanced: [], measured: [] },
          before: { currentTicketId, priorityInARow, ordinaryInARow, callsByService, completed },
        };
  const known = base.tickets.some((each) => each.before.ticketId === before.ticketId);
  return {
    acts: act,
    lastAct: {
      ...base,
      tickets: known
        ? base.tickets.map((each) => (each.before.ticketId === before.ticketId ? { ...each, after } : each))
        : [...base.tickets, { before, after }],
      advanced: advanced ? [...base.advanced, advanced] : base.advanced,
      measured: measured === undefined ? base.measured : [...base.measured, measured],
    },
  };
}

/** CA8: all effects of the counter's last act are taken back together. */
export function undoAct(state: QueueState, event: EventOf<'ActUndone'>, at: number, undo: UndoLog): void {
  const { counterId, announcementSeq } = event;
  const { lastAct } = counterOf(state, counterId);
  if (lastAct?.act !== event.act) throw new RangeError(`act ${event.act} of ${counterId} is not its last`);
  const called = calledInAct(lastAct);
  if (called && announcementSeq !== null) {
    const withdrawn = { kind: 'withdrawn', ticket: called, counterId, announcementSeq, at, callKind: null } as const;
    announce(state, withdrawn, undo);
  }
  for (const { lineId, placings } of lastAct.advanced) advancePlaced(state, lineId, placings, -1, undo);
  for (const { before } of lastAct.tickets.toReversed()) putTicket(state, { ...before, wasUndone: true }, undo);
  for (const measured of lastAct.measured.toReversed()) forgetMeasured(state, measured, undo);
  forgetServed(state, counterId, lastAct, undo);
  putCounter(state, counterId, { ...lastAct.before, lastAct: null }, undo);
  noteOutOfTurn(state, 'undo', event.outOfTurn, ticketOfAct(lastAct), counterId, at, undo);
}

/** Takes a serving time out again, wherever others have been added since. */
function forgetMeasured(state: QueueState, measured: CounterAct['measured'][number], undo: UndoLog): void {
  const { serviceId, servedMs, pushedOut } = measured;
  const times = state.recentServing.get(serviceId) ?? [];
  const at = times.lastIndexOf(servedMs);
  if (at < 0) return;
  const left = [...(pushedOut === null ? [] : [pushedOut]), ...times.toSpliced(at, 1)];
  if (left.length === 0) return undo.delete(state.recentServing, serviceId);
  undo.put(state.recentServing, serviceId, left);
}

/** CA11 */
export function noteOutOfTurn(
  state: QueueState,
  act: OutOfTurnEntry['act'],
  outOfTurn: OutOfTurn | null,
  { ticketId, number }: Pick<Ticket, 'ticketId' | 'number'>,
  counterId: CounterId | null,
  at: number,
  undo: UndoLog,
): void {
  if (!outOfTurn) return;
  undo.set(state, 'outOfTurn', [...state.outOfTurn, { ...outOfTurn, act, ticketId, number, counterId, at }]);
}

/** CA9 */
export function moveCounter(state: QueueState, event: EventOf<'CounterMoved'>, at: number, undo: UndoLog): void {
  const { counterId, toCounterId, holder, ticketId } = event;
  const { parked, currentTicketId } = counterOf(state, counterId);
  for (const each of parked) putTicket(state, { ...parkedTicketOf(state, each), counterId: toCounterId }, undo);
  if (ticketId !== null) putTicket(state, { ...currentTicketOf(state, ticketId), counterId: toCounterId }, undo);
  const left = ticketId === null ? currentTicketId : null;
  putCounter(
    state,
    counterId,
    { status: 'closed', holder: null, statusSince: at, parked: [], currentTicketId: left, lastAct: null },
    undo,
  );
  const there = counterOf(state, toCounterId);
  putCounter(
    state,
    toCounterId,
    {
      status: 'open',
      holder,
      statusSince: at,
      currentTicketId: ticketId ?? there.currentTicketId,
      parked: [...there.parked, ...parked],
      lastAct: null,
    },
    undo,
  );
}
