import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, RecordedEvent } from '../../../domain/events.ts';
import { NaiveVoice } from './naive-voice.ts';

export type NaiveTicket = {
  readonly ticketId: TicketId;
  /** Null: given by hand; the event does not say it. */
  number: string | null;
  status: string;
  counterId: CounterId | null;
  /** Services that it still waits for, in the order chosen. */
  waitsFor: ServiceId[];
  active: ServiceId | null;
  boundTo: CounterId | null;
};

/**
 * Who waits, who is where: worked out from the journal's events of the open day in the plainest way, by code that
 * shares nothing with the domain but the events' types. What was undone is left out of the story and the story told
 * again.
 */
export class NaiveQueue {
  readonly tickets = new Map<TicketId, NaiveTicket>();
  readonly current = new Map<CounterId, TicketId>();
  readonly voice: NaiveVoice;
  #dayOrdinal = 0;

  private constructor(voice: NaiveVoice) {
    this.voice = voice;
  }

  static of(records: readonly RecordedEvent[]): NaiveQueue {
    const told = toldEvents(records);
    const queue = new NaiveQueue(NaiveVoice.of(told, records));
    for (const { event } of told) queue.#tell(event);
    return queue;
  }

  waiting(serviceId: ServiceId): readonly TicketId[] {
    return [...this.tickets.values()]
      .filter((ticket) => ticket.status === 'waiting' && ticket.boundTo === null && ticket.waitsFor.includes(serviceId))
      .map((ticket) => ticket.ticketId);
  }

  parked(counterId: CounterId): readonly TicketId[] {
    return [...this.tickets.values()]
      .filter((ticket) => ticket.status === 'parked' && ticket.counterId === counterId)
      .map((ticket) => ticket.ticketId);
  }

  #tell(event: QueueEvent): void {
    switch (event.type) {
      case 'ServiceDayOpened':
        this.#dayOrdinal = event.ordinal;
        for (const { ticketId, number, counterId, legs } of event.carried.tickets) {
          const active = legs.find((leg) => leg.state === 'active')?.serviceId ?? null;
          const waitsFor = legs.filter((leg) => leg.state === 'waiting').map((leg) => leg.serviceId);
          this.tickets.set(ticketId, {
            ticketId,
            number,
            status: 'serving',
            counterId,
            waitsFor,
            active,
            boundTo: null,
          });
          this.current.set(counterId, ticketId);
        }
        return;
      case 'ServiceDayClosed':
      case 'CallingEnded':
        for (const ticketId of event.expired) this.#leave(ticketId, 'expired');
        return;
      case 'TicketIssued': {
        const { ticketId, number, serviceIds } = event;
        const waitsFor = [...serviceIds];
        this.tickets.set(ticketId, {
          ...{ ticketId, number, status: 'waiting', counterId: null, waitsFor, active: null, boundTo: null },
        });
        return;
      }
      case 'HandNumbersEntered':
        for (let ordinal = event.first; ordinal <= event.last; ordinal += 1) {
          const ticketId = `${this.#dayOrdinal}-${event.firstIssueOrder + ordinal - event.first}` as TicketId;
          const isServed = ordinal <= event.servedUpTo;
          const status = isServed ? 'completed' : 'waiting';
          const waitsFor = isServed ? [] : [event.serviceId];
          this.tickets.set(ticketId, {
            ...{ ticketId, number: null, status, counterId: null, waitsFor, active: null, boundTo: null },
          });
        }
        return;
      case 'TicketRenumbered':
        this.#of(event.ticketId).number = event.number;
        return;
      case 'TicketCancelled':
        return this.#leave(event.ticketId, 'cancelled');
      case 'TicketCalled': {
        const ticket = this.#of(event.ticketId);
        const active = event.serviceId ?? ticket.waitsFor[0] ?? null;
        Object.assign(ticket, { status: 'called', counterId: event.counterId, active, boundTo: null });
        ticket.waitsFor = ticket.waitsFor.filter((serviceId) => serviceId !== active);
        this.current.set(event.counterId, event.ticketId);
        return;
      }
      // SE1: also one whose serving had begun by itself: nobody came.
      case 'TicketRecalled':
        this.#of(event.ticketId).status = 'called';
        return;
      case 'ServingStarted':
        this.#of(event.ticketId).status = 'serving';
        return;
      case 'TicketCompleted': {
        const ticket = this.#of(event.ticketId);
        this.#leave(event.ticketId, ticket.waitsFor.length > 0 ? 'waiting' : 'completed');
        ticket.active = null;
        return;
      }
      case 'TicketNoShow': {
        const ticket = this.#of(event.ticketId);
        if (ticket.active) ticket.waitsFor = [ticket.active, ...ticket.waitsFor];
        ticket.active = null;
        return this.#leave(event.ticketId, 'noShow');
      }
      case 'TicketReturned':
        this.#of(event.ticketId).status = 'waiting';
        return;
      case 'TicketParked': {
        const { counterId } = event;
        this.#leave(event.ticketId, 'parked');
        this.#of(event.ticketId).counterId = counterId;
        return;
      }
      case 'TicketResumed':
        Object.assign(this.#of(event.ticketId), { status: 'serving', counterId: event.counterId });
        this.current.set(event.counterId, event.ticketId);
        return;
      case 'ParkedTicketMoved': {
        const ticket = this.#of(event.ticketId);
        if (event.toCounterId !== null) ticket.counterId = event.toCounterId;
        else {
          if (ticket.active) ticket.waitsFor = [ticket.active, ...ticket.waitsFor];
          ticket.active = null;
          this.#leave(event.ticketId, 'waiting');
        }
        return;
      }
      case 'TicketTransferred': {
        const ticket = this.#of(event.ticketId);
        const rest = ticket.waitsFor.filter((serviceId) => serviceId !== event.fromServiceId);
        ticket.waitsFor = [event.serviceId, ...rest];
        ticket.active = null;
        this.#leave(event.ticketId, 'waiting');
        ticket.boundTo = event.toCounterId;
        return;
      }
      case 'ServiceAdded':
        this.#of(event.ticketId).waitsFor.push(event.serviceId);
        return;
      case 'ServiceChanged': {
        const ticket = this.#of(event.ticketId);
        const replace = (each: ServiceId): ServiceId => (each === event.fromServiceId ? event.serviceId : each);
        ticket.waitsFor = ticket.waitsFor.map(replace);
        ticket.active = ticket.active && replace(ticket.active);
        return;
      }
      case 'CounterMoved': {
        for (const ticket of this.tickets.values()) {
          if (ticket.status === 'parked' && ticket.counterId === event.counterId) ticket.counterId = event.toCounterId;
        }
        if (event.ticketId === null) return;
        this.current.delete(event.counterId);
        this.current.set(event.toCounterId, event.ticketId);
        this.#of(event.ticketId).counterId = event.toCounterId;
        return;
      }
      default:
    }
  }

  #of(ticketId: TicketId): NaiveTicket {
    const ticket = this.tickets.get(ticketId);
    if (!ticket) throw new Error(`the events name ${ticketId}, which nobody issued`);
    return ticket;
  }

  #leave(ticketId: TicketId, status: string): void {
    const ticket = this.tickets.get(ticketId);
    if (!ticket) return;
    for (const [counterId, current] of this.current) if (current === ticketId) this.current.delete(counterId);
    Object.assign(ticket, { status, counterId: null, boundTo: null });
  }
}

/** The story of the open day, what was undone left out. */
export function toldEvents(records: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const lastOpening = records.findLastIndex(({ event }) => event.type === 'ServiceDayOpened');
  return withoutUndone(lastOpening < 0 ? [] : records.slice(lastOpening));
}

/** CA8: an act that was undone, and its undoing, never happened. */
function withoutUndone(records: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const kept: RecordedEvent[] = [];
  for (const record of records) {
    const { event } = record;
    if (event.type !== 'ActUndone') {
      kept.push(record);
      continue;
    }
    for (let at = kept.length - 1; at >= 0; at -= 1) {
      const each = kept[at]?.event;
      if (
        each &&
        'act' in each &&
        'counterId' in each &&
        each.act === event.act &&
        each.counterId === event.counterId
      ) {
        kept.splice(at, 1);
      }
    }
  }
  return kept;
}
