import type { AccountId, CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent } from '../domain/events.ts';
import { lineOf, type CounterState, type QueueState } from '../domain/queue-state.ts';
import { undoObstacle } from '../domain/undoable-act.ts';

export type Touched = {
  /** Those at which something happened: their clerk waits for the result. */
  readonly acting: ReadonlySet<CounterId>;
  /** Those that only see it: in their lines, or in what their officer has left. */
  readonly looking: ReadonlySet<CounterId>;
};

/**
 * Finds the counters whose view events have changed. What a counter holds (its ticket, parked ones, acts, holder) is
 * seen by comparing with the last time, and so are those who were absent and what can be taken back; its lines and its
 * officer's limit from the events.
 */
export class TouchedCounters {
  readonly #known = new Map<CounterId, CounterState>();
  /** SE2: where each who was not here had been called. */
  #absent: ReadonlyMap<TicketId, CounterId> = new Map();
  #absentSeen: QueueState['absent'] | null = null;
  /** CA8: whose last act can be taken back, its age apart. */
  #undoable: ReadonlySet<CounterId> = new Set();

  /** `state`: after the events. */
  after(state: QueueState, events: readonly QueueEvent[]): Touched {
    const acting = this.#changed(state);
    for (const event of events) {
      if ('counterId' in event && event.counterId !== null) acting.add(event.counterId);
      if ('toCounterId' in event && event.toCounterId !== null) acting.add(event.toCounterId);
    }
    const looking = lookingOn(state, events);
    for (const counterId of this.#noLongerAbsent(state)) looking.add(counterId);
    for (const counterId of this.#noLongerUndoable(state)) looking.add(counterId);
    for (const counterId of acting) looking.delete(counterId);
    return { acting, looking };
  }

  /** SE2, CA9: a counter lists whom it called in vain, also of a service that it does not serve (a moved ticket). */
  #noLongerAbsent(state: QueueState): ReadonlySet<CounterId> {
    if (state.absent === this.#absentSeen) return new Set();
    const before = this.#absent;
    const now = new Map<TicketId, CounterId>();
    for (const ticketId of state.absent) {
      const ticket = state.tickets.get(ticketId);
      if (ticket?.status === 'noShow') now.set(ticketId, ticket.counterId);
    }
    this.#absent = now;
    this.#absentSeen = state.absent;
    return new Set([...before].flatMap(([ticketId, counterId]) => (now.has(ticketId) ? [] : [counterId])));
  }

  /** CA8: a ticket of a counter's act has changed elsewhere, or its number was given anew: there is nothing to take back. */
  #noLongerUndoable(state: QueueState): readonly CounterId[] {
    const now = new Set<CounterId>();
    for (const [counterId, { lastAct }] of state.counters) {
      if (lastAct && undoObstacle(state, counterId) === null) now.add(counterId);
    }
    const before = this.#undoable;
    this.#undoable = now;
    return [...before].filter((counterId) => !now.has(counterId));
  }

  #changed(state: QueueState): Set<CounterId> {
    const changed = new Set<CounterId>();
    for (const [counterId, counter] of state.counters) {
      if (this.#known.get(counterId) !== counter) changed.add(counterId);
      this.#known.set(counterId, counter);
    }
    return changed;
  }
}

function lookingOn(state: QueueState, events: readonly QueueEvent[]): Set<CounterId> {
  const touched = new Set<CounterId>();
  const { index } = state;
  if (!index) return touched;
  const services = new Set<ServiceId>();
  for (const event of events) {
    if (concernsAll(event)) return new Set(index.counters.keys());
    if ('serviceId' in event && event.serviceId !== null) services.add(event.serviceId);
    if ('fromServiceId' in event) services.add(event.fromServiceId);
    if ('ticketId' in event && event.ticketId !== null) addTicket(state, event.ticketId, services, touched);
    if ('outOfTurn' in event && event.outOfTurn) addOfficer(state, event.outOfTurn.officer.accountId, touched);
  }
  if (events.some(({ type }) => type === 'TicketCalled')) addMovedUp(state, services, touched);
  for (const serviceId of services) {
    for (const { counterId } of index.countersOfService.get(serviceId) ?? []) touched.add(counterId);
  }
  return touched;
}

/** What changes the day, the settings, or more tickets, counters and lines than it names. */
function concernsAll(event: QueueEvent): boolean {
  switch (event.type) {
    case 'SettingsApplied':
    case 'ServiceDayOpened':
    case 'ServiceDayClosed':
    case 'CallingEnded':
    case 'CallingResumed':
    case 'HubReturned':
    case 'ClockConfirmed':
    case 'ActUndone':
    case 'TicketTransferred':
    case 'PracticeStarted':
    case 'PracticeEnded':
    case 'PracticeNumberIssued':
    case 'PracticeStepped':
      return true;
    default:
      return false;
  }
}

/** A ticket stands in the lines of all its parts, or in that of one counter. */
function addTicket(state: QueueState, ticketId: TicketId, services: Set<ServiceId>, counters: Set<CounterId>): void {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return;
  for (const leg of ticket.legs) services.add(leg.serviceId);
  if (ticket.boundTo !== null) counters.add(ticket.boundTo);
}

/** SE2: a call moves up whoever is placed in its line, and that is also seen where the visit's other parts wait (IS6). */
function addMovedUp(state: QueueState, services: Set<ServiceId>, counters: Set<CounterId>): void {
  for (const serviceId of [...services]) {
    for (const { ticketId } of lineOf(state, serviceId).placed) addTicket(state, ticketId, services, counters);
  }
}

/** CA11: one officer may hold several counters, and each shows how many acts are left. */
function addOfficer(state: QueueState, accountId: AccountId, counters: Set<CounterId>): void {
  for (const { counterId, holder } of state.counters.values()) {
    if (holder?.accountId === accountId) counters.add(counterId);
  }
}
