import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { VIEW_SCHEMAS } from '@motcua/protocol';
import { overtakingBound } from '@motcua/protocol/overtaking-bound';
import { announcementEndsAt } from '../../../domain/announcement-end.ts';
import { linesOfCounter, profileOf } from '../../../domain/call-order.ts';
import type { TicketCalled } from '../../../domain/events.ts';
import { lineIdsOf } from '../../../domain/evolve/lines.ts';
import type { Line } from '../../../domain/line.ts';
import { counterOf, lineOf, type QueueState } from '../../../domain/queue-state.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { callBoardView } from '../../../projections/call-board-view.ts';
import { counterView } from '../../../projections/counter-view.ts';
import { kioskMenuView } from '../../../projections/kiosk-menu-view.ts';
import { queueOverviewView } from '../../../projections/queue-overview-view.ts';
import type { NaiveQueue } from './naive-queue.ts';

/** Which status may follow which, an undone act aside. */
const NEXT: Readonly<Record<Ticket['status'], readonly Ticket['status'][]>> = {
  waiting: ['called', 'cancelled', 'expired'],
  called: ['serving', 'noShow', 'cancelled', 'expired', 'waiting', 'completed'],
  serving: ['completed', 'waiting', 'parked', 'noShow', 'cancelled'],
  parked: ['serving', 'waiting', 'expired', 'cancelled'],
  noShow: ['waiting', 'expired', 'called'],
  completed: [],
  cancelled: [],
  expired: [],
};

function fail(problem: string): never {
  throw new Error(problem);
}

/** One counter per ticket; every waiting ticket in each of its lines once, and nobody else. */
export function checkPlaces(state: QueueState): void {
  const held = new Map<TicketId, CounterId>();
  for (const { counterId, currentTicketId, parked } of state.counters.values()) {
    for (const ticketId of currentTicketId === null ? parked : [currentTicketId, ...parked]) {
      if (held.has(ticketId)) fail(`${ticketId} is at ${held.get(ticketId)} and at ${counterId}`);
      held.set(ticketId, counterId);
      const ticket = state.tickets.get(ticketId) ?? fail(`${counterId} holds ${ticketId}, which does not exist`);
      const wanted = ticketId === currentTicketId ? ['called', 'serving'] : ['parked'];
      if (!wanted.includes(ticket.status)) fail(`${counterId} holds ${ticketId}, which is ${ticket.status}`);
    }
  }
  let places = 0;
  for (const ticket of state.tickets.values()) {
    const isHeld = ticket.status === 'called' || ticket.status === 'serving' || ticket.status === 'parked';
    if (isHeld && held.get(ticket.ticketId) !== ticket.counterId) fail(`${ticket.ticketId} is lost at a counter`);
    if (ticket.status !== 'waiting') continue;
    if (lineIdsOf(ticket).length === 0) fail(`${ticket.ticketId} waits nowhere`);
    for (const lineId of lineIdsOf(ticket)) {
      const times = idsIn(lineOf(state, lineId)).filter((ticketId) => ticketId === ticket.ticketId).length;
      if (times !== 1) fail(`${ticket.ticketId} stands ${times} times in ${lineId}`);
      places += 1;
    }
  }
  const standing = [...state.lines.values()].reduce((sum, line) => sum + idsIn(line).length, 0);
  if (standing !== places) fail(`${standing} places for ${places} who wait`);
}

function idsIn(line: Line): TicketId[] {
  const { priority, ordinary, appointments, placed } = line;
  return [priority, ordinary, appointments, placed].flat().map((place) => place.ticketId);
}

/** IS1: no two people hold the same number: who waits, is called, served or parked, or may still come back. */
export function checkNumbers(state: QueueState): void {
  const open = new Map<string, TicketId>();
  for (const ticket of state.tickets.values()) {
    const isOpen = ['waiting', 'called', 'serving', 'parked', 'noShow'].includes(ticket.status);
    if (!isOpen) continue;
    if (open.has(ticket.number))
      fail(`${ticket.number} is in two hands: ${open.get(ticket.number)}, ${ticket.ticketId}`);
    open.set(ticket.number, ticket.ticketId);
  }
}

/** Statuses change only as they may. Returns those of now. */
export function checkStatuses(
  before: ReadonlyMap<TicketId, Ticket['status']>,
  state: QueueState,
  wasUndone: boolean,
): ReadonlyMap<TicketId, Ticket['status']> {
  const now = new Map<TicketId, Ticket['status']>();
  for (const { ticketId, status } of state.tickets.values()) {
    now.set(ticketId, status);
    const from = before.get(ticketId);
    if (from === undefined || from === status || wasUndone) continue;
    if (!reaches(from, status)) fail(`${ticketId} went from ${from} to ${status}`);
  }
  return now;
}

/** One command may take several steps: called, served and completed by one press of "next". */
function reaches(from: Ticket['status'], to: Ticket['status']): boolean {
  return NEXT[from].includes(to) || NEXT[from].some((between) => between !== 'waiting' && NEXT[between].includes(to));
}

/**
 * CA4: what the profile promises, apart from appointments, tickets put at a position and calls by hand. `before`: the
 * state in which the choice was made; `state`: after it, where those who were passed still wait (others have expired with
 * the day that the same command closed).
 */
export function checkOvertaking(before: readonly Ticket[], state: QueueState, called: TicketCalled, at: number): void {
  const { counterId, explanation, ticketId } = called;
  const bound = overtakingBound(profileOf(state, counterId)?.rules ?? []);
  const counter = state.index?.counters.get(counterId);
  if (bound.kind === 'none' || !counter || ['chosen', 'placed', 'appointment'].includes(explanation.rule)) return;
  const chosen = before.find((ticket) => ticket.ticketId === ticketId);
  const lines = new Set<string>(linesOfCounter(counter));
  if (!chosen || chosen.appointmentAt !== null) return;
  for (const ticket of before) {
    const stillWaits = ticket.status === 'waiting' && state.tickets.get(ticket.ticketId)?.status === 'waiting';
    const waitsHere = stillWaits && lineIdsOf(ticket).some((lineId) => lines.has(lineId));
    const isPlain = ticket.afterCalls === null && ticket.appointmentAt === null;
    // Whoever was put at the end has stood there since then.
    const isPromised = bound.kind === 'nobody' || at - ticket.rankedAt > bound.minutes * 60_000;
    if (!waitsHere || !isPlain || !isPromised) continue;
    const isPassed =
      ticket.rankedAt < chosen.rankedAt ||
      (ticket.rankedAt === chosen.rankedAt && ticket.issueOrder < chosen.issueOrder);
    if (isPassed) fail(`CA4: ${ticket.number} was promised its turn and was passed by ${chosen.number}`);
  }
}

/** The state says what the events say, told naively. */
export function checkState(naive: NaiveQueue, state: QueueState): void {
  for (const ticket of state.tickets.values()) {
    const told = naive.tickets.get(ticket.ticketId) ?? fail(`nobody issued ${ticket.ticketId}`);
    if (told.status !== ticket.status)
      fail(`${ticket.ticketId} is ${ticket.status}; by the events it is ${told.status}`);
    const isOpen = ticket.status === 'called';
    if (isOpen && announcementEndsAt(ticket) !== naive.voice.endOf(ticket.ticketId))
      fail(`the announcement of ${ticket.ticketId} ended at another time`);
    if (told.number !== null && told.number !== ticket.number) fail(`${ticket.ticketId} bears ${ticket.number}`);
  }
  if (naive.tickets.size !== state.tickets.size)
    fail(`${state.tickets.size} tickets, by the events ${naive.tickets.size}`);
  for (const counterId of state.index?.counters.keys() ?? []) {
    const { currentTicketId, parked } = counterOf(state, counterId);
    if (currentTicketId !== (naive.current.get(counterId) ?? null)) fail(`${counterId} has another current ticket`);
    if (!isSame(parked, naive.parked(counterId))) fail(`${counterId} keeps other parked tickets`);
  }
  for (const serviceId of state.index?.services.keys() ?? []) {
    if (!isSame(idsIn(lineOf(state, serviceId)), naive.waiting(serviceId)))
      fail(`others wait for ${serviceId} than the events say`);
  }
  const absent = [...naive.tickets.values()].filter((ticket) => ticket.status === 'noShow');
  if (
    !isSame(
      state.absent,
      absent.map((ticket) => ticket.ticketId),
    )
  )
    fail('others were called in vain than the events say');
}

/** What screens show is what the events say, told naively. */
export function checkViews(naive: NaiveQueue, state: QueueState, at: number): void {
  const { index } = state;
  if (!index) return;
  for (const counterId of index.counters.keys()) {
    const view = VIEW_SCHEMAS.counter.parse(counterView(state, index, counterId));
    const current = naive.current.get(counterId) ?? null;
    // TR1: in practice the page shows the practice number.
    const isShown = view.practice !== null || (view.current?.ticketId ?? null) === current;
    if (!isShown) fail(`${counterId} shows another current ticket`);
    if (
      !isSame(
        view.parked.map((entry) => entry.ticketId),
        naive.parked(counterId),
      )
    )
      fail(`${counterId}: other parked`);
  }
  const overview = VIEW_SCHEMAS['queue-overview'].parse(queueOverviewOf(state, at));
  for (const { serviceId, waiting } of overview.services) checkCount(naive, serviceId, waiting);
  const menu = VIEW_SCHEMAS['kiosk-menu'].parse(kioskMenuView(state, index, [], at, null));
  for (const { serviceId, waiting } of menu.services) checkCount(naive, serviceId, waiting);
  const board = VIEW_SCHEMAS['call-board'].parse(callBoardOf(state, at));
  if (
    !isSame(
      board.current.map((call) => call.ticketId),
      [...naive.current.values()],
    )
  )
    fail('the board shows others');
}

function checkCount(naive: NaiveQueue, serviceId: ServiceId, shown: number): void {
  const told = naive.waiting(serviceId).length;
  if (shown !== told) fail(`${shown} are shown waiting for ${serviceId}, ${told} wait`);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join(' ') === other.toSorted().join(' ');
}

function queueOverviewOf(state: QueueState, at: number): unknown {
  if (!state.index) return null;
  return queueOverviewView(state, state.index, at, { kind: 'trusted' });
}

function callBoardOf(state: QueueState, at: number): unknown {
  if (!state.index) return null;
  return callBoardView(state, state.index, at);
}
