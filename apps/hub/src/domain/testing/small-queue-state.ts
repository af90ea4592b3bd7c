import type {
  CounterId,
  Language,
  PriorityClass,
  ServiceId,
  SlipCode,
  SeriesId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import { standInLines } from '../evolve/lines.ts';
import { newTicket } from '../evolve/tickets.ts';
import type { TicketIssued } from '../events.ts';
import { counterOf, emptyQueueState, type CounterState, type QueueState, type SettingsIndex } from '../queue-state.ts';
import type { WaitingTicket } from '../ticket.ts';
import { UndoLog } from '../undo-log.ts';

/** A person who waits, in few words. Times are hub time. */
export type SmallTicket = {
  readonly services: readonly string[];
  readonly priority?: PriorityClass;
  readonly issuedAt: number;
  readonly rankedAt?: number;
  readonly appointmentAt?: number;
  readonly afterCalls?: number;
  readonly boundTo?: string;
  readonly language?: Language;
  readonly standing?: WaitingTicket['standing'];
};

/** People who wait, numbered `1-1` … in this order, without the commands that brought them there. */
export function smallQueueState(
  index: SettingsIndex,
  tickets: readonly SmallTicket[],
  counters: Readonly<Record<string, Partial<CounterState>>> = {},
): QueueState {
  const state = emptyQueueState();
  state.index = index;
  const undo = new UndoLog();
  tickets.forEach((small, nth) => {
    const ticket = waitingTicket(small, nth + 1);
    state.tickets.set(ticket.ticketId, ticket);
    standInLines(state, ticket, undo);
  });
  state.issued = tickets.length;
  for (const [id, counter] of Object.entries(counters)) {
    const counterId = id as CounterId;
    state.counters.set(counterId, { ...counterOf(state, counterId), ...counter });
  }
  return state;
}

/** The event that brings somebody into line. */
export function issuedEvent(small: SmallTicket, issueOrder: number): TicketIssued {
  return {
    type: 'TicketIssued',
    ticketId: `1-${issueOrder}` as TicketId,
    number: String(issueOrder).padStart(3, '0') as TicketNumber,
    slipCode: `slip-${issueOrder}` as SlipCode,
    seriesId: 'a' as SeriesId,
    ordinal: issueOrder,
    serviceIds: small.services.map((serviceId) => serviceId as ServiceId),
    priority: small.priority ?? 'ordinary',
    ...{ needs: [], language: small.language ?? 'vi', largePrint: false, source: 'kiosk' },
    ...{
      deviceId: null,
      printerId: null,
      personTag: null,
      issuedAt: small.issuedAt,
      leaseDayOrdinal: null,
      appointment: null,
    },
    ...{ leaseDayOrdinal: null },
  };
}

export function waitingTicket(small: SmallTicket, issueOrder: number): WaitingTicket {
  const issued = issuedEvent(small, issueOrder);
  return {
    ...newTicket(issued, small.issuedAt, issueOrder),
    status: 'waiting',
    rankedAt: small.rankedAt ?? small.issuedAt,
    appointmentAt: small.appointmentAt ?? null,
    afterCalls: small.afterCalls ?? null,
    placedNth: small.afterCalls === undefined ? null : issueOrder,
    boundTo: (small.boundTo ?? null) as CounterId | null,
    standing: small.standing ?? null,
  };
}
