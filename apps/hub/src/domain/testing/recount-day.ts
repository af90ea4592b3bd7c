import type { CounterId, OutcomeCode, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CounterHolder, QueueEvent } from '../events.ts';

export type ToldEvent = { readonly at: number; readonly event: QueueEvent };

type ToldTicket = {
  readonly isOfToday: boolean;
  readonly issuedAt: number;
  readonly isByHand: boolean;
  services: ServiceId[];
  fate: 'cancelled' | 'expired' | null;
  active: ServiceId | null;
  startedAt: number | null;
  parkedAt: number | null;
  pausedMs: number;
  calls: { at: number; serviceId: ServiceId; counterId: CounterId; officer: CounterHolder | null; missed: boolean }[];
};

/** One thing that is counted: `what`, and wherever it counts. */
export type Count = {
  readonly what:
    'issued' | 'served' | 'absent' | 'cancelled' | 'expired' | 'wait' | 'serving' | 'dossiers' | OutcomeCode;
  readonly value: number;
  readonly services: readonly ServiceId[];
  readonly counterId: CounterId | null;
  readonly hour: number;
  readonly officer: CounterHolder | null;
};

const HOUR_MS = 3_600_000;

/**
 * A service day counted again from its events in the plainest way, sharing nothing with the domain but the events'
 * types: a list of single things, to be added up by whoever asks. `events`: the day's, its opening and close included.
 */
export function recountDay(events: readonly ToldEvent[]): readonly Count[] {
  const counts: Count[] = [];
  const tickets = new Map<TicketId, ToldTicket>();
  const holders = new Map<CounterId, CounterHolder | null>();
  const current = new Map<CounterId, TicketId>();
  let numbered = 0;
  let day = 0;

  const told = (ticketId: TicketId): ToldTicket => {
    const ticket = tickets.get(ticketId);
    if (!ticket) throw new Error(`nobody was given ${ticketId}`);
    return ticket;
  };
  const add = (ticketId: TicketId, issuedAt: number, services: readonly ServiceId[], isByHand: boolean): ToldTicket => {
    const ticket: ToldTicket = {
      ...{ isOfToday: true, issuedAt, isByHand, services: [...services], fate: null, active: null },
      ...{ startedAt: null, parkedAt: null, pausedMs: 0, calls: [] },
    };
    tickets.set(ticketId, ticket);
    numbered += 1;
    return ticket;
  };
  const leave = (ticketId: TicketId): void => {
    for (const [counterId, here] of current) if (here === ticketId) current.delete(counterId);
  };
  // Vietnam has one time all year.
  const hourOf = ({ issuedAt }: ToldTicket): number => Math.floor((issuedAt + 7 * HOUR_MS) / HOUR_MS) % 24;

  for (const { at, event } of withoutUndone(events)) {
    switch (event.type) {
      case 'ServiceDayOpened':
        day = event.ordinal;
        for (const { counterId, holder } of event.carried.counters) holders.set(counterId, holder);
        for (const each of event.carried.tickets) {
          const active = each.legs.find((leg) => leg.state === 'active')?.serviceId ?? null;
          tickets.set(each.ticketId, {
            ...{ isOfToday: false, issuedAt: each.issuedAt, isByHand: each.source === 'by-hand', fate: null, active },
            services: each.legs.map((leg) => leg.serviceId),
            ...{ startedAt: each.servingSince, parkedAt: null, pausedMs: each.pausedMs, calls: [] },
          });
          current.set(each.counterId, each.ticketId);
        }
        break;
      case 'TicketIssued':
        add(event.ticketId, event.issuedAt ?? at, event.serviceIds, false);
        break;
      case 'HandNumbersEntered':
        for (let n = event.first; n <= event.last; n += 1) {
          const ticket = add(`${day}-${numbered + 1}` as TicketId, event.issuedAt, [event.serviceId], true);
          if (n <= event.servedUpTo) {
            const [officer, counterId] = [null, null];
            counts.push({
              what: 'served',
              value: 1,
              services: ticket.services,
              counterId,
              officer,
              hour: hourOf(ticket),
            });
          }
        }
        break;
      case 'CounterOpened':
        holders.set(event.counterId, event.holder);
        break;
      case 'CounterClosed':
        holders.set(event.counterId, null);
        break;
      case 'CounterMoved':
        holders.set(event.counterId, null);
        holders.set(event.toCounterId, event.holder);
        if (event.ticketId !== null) {
          leave(event.ticketId);
          current.set(event.toCounterId, event.ticketId);
        }
        break;
      case 'TicketCalled': {
        const ticket = told(event.ticketId);
        const serviceId = event.serviceId ?? ticket.services[0];
        if (serviceId === undefined) throw new Error('a call for nothing');
        const officer = holders.get(event.counterId) ?? null;
        ticket.calls.push({ at, serviceId, counterId: event.counterId, officer, missed: false });
        Object.assign(ticket, { active: serviceId, startedAt: null, pausedMs: 0 });
        current.set(event.counterId, event.ticketId);
        break;
      }
      case 'TicketRecalled':
        Object.assign(told(event.ticketId), { startedAt: null, pausedMs: 0 });
        break;
      case 'ServingStarted':
        // A press after it began by itself only says that the citizen came.
        told(event.ticketId).startedAt ??= at;
        break;
      case 'TicketParked':
        told(event.ticketId).parkedAt = at;
        leave(event.ticketId);
        break;
      case 'TicketResumed': {
        const ticket = told(event.ticketId);
        ticket.pausedMs += at - (ticket.parkedAt ?? at);
        ticket.parkedAt = null;
        current.set(event.counterId, event.ticketId);
        break;
      }
      case 'HubReturned':
        for (const ticketId of current.values()) {
          const ticket = told(ticketId);
          if (ticket.startedAt !== null) ticket.pausedMs += at - event.offFrom;
        }
        break;
      case 'TicketCompleted': {
        const ticket = told(event.ticketId);
        const { counterId } = event;
        const services = ticket.active === null ? [] : [ticket.active];
        const where = { services, counterId, officer: holders.get(counterId) ?? null, hour: hourOf(ticket) };
        counts.push({ what: 'served', value: 1, ...where });
        counts.push({ what: 'serving', value: at - (ticket.startedAt ?? at) - ticket.pausedMs, ...where });
        if (event.dossiers) counts.push({ what: 'dossiers', value: event.dossiers, ...where });
        for (const code of event.outcomes) counts.push({ what: code, value: 1, ...where });
        leave(event.ticketId);
        break;
      }
      case 'TicketNoShow': {
        const last = told(event.ticketId).calls.at(-1);
        if (last) last.missed = true;
        leave(event.ticketId);
        break;
      }
      case 'ServiceAdded': {
        const ticket = told(event.ticketId);
        ticket.services = [...ticket.services, event.serviceId];
        break;
      }
      case 'TicketTransferred':
      case 'ServiceChanged': {
        const ticket = told(event.ticketId);
        const { fromServiceId, serviceId } = event;
        ticket.services = ticket.services.map((each) => (each === fromServiceId ? serviceId : each));
        if (ticket.active === fromServiceId) ticket.active = serviceId;
        if (event.type === 'TicketTransferred') leave(event.ticketId);
        break;
      }
      case 'TicketCancelled':
        told(event.ticketId).fate = 'cancelled';
        leave(event.ticketId);
        break;
      case 'CallingEnded':
      case 'ServiceDayClosed':
        for (const ticketId of event.expired) told(ticketId).fate = 'expired';
        break;
      default:
    }
  }

  for (const ticket of tickets.values()) {
    const { services, fate, calls, isOfToday, isByHand, issuedAt } = ticket;
    const hour = hourOf(ticket);
    const visit = { value: 1, services, counterId: null, officer: null, hour };
    if (isOfToday) counts.push({ what: 'issued', ...visit });
    if (isOfToday && fate !== null) counts.push({ what: fate, ...visit });
    for (const [nth, { at, serviceId, counterId, officer, missed }] of calls.entries()) {
      const where = { services: [serviceId], counterId, officer, hour };
      if (missed) counts.push({ what: 'absent', value: 1, ...where });
      if (nth === 0 && isOfToday && !isByHand) counts.push({ what: 'wait', value: at - issuedAt, ...where });
    }
  }
  return counts;
}

/** CA8: an act that was undone never happened. */
function withoutUndone(events: readonly ToldEvent[]): readonly ToldEvent[] {
  const undone = new Set<QueueEvent>();
  for (const [nth, { event }] of events.entries()) {
    if (event.type !== 'ActUndone') continue;
    for (const { event: earlier } of events.slice(0, nth)) {
      const isOfAct = 'act' in earlier && earlier.type !== 'ActUndone' && earlier.act === event.act;
      if (isOfAct && earlier.counterId === event.counterId) undone.add(earlier);
    }
  }
  return events.filter(({ event }) => !undone.has(event));
}
