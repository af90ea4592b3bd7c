import type { CancelReason, CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import type { Leg, TicketCalled, TicketIssued } from './events.ts';

/** One visit: a number and an ordered set of legs. Its status is that of its active leg. */
type TicketBase = Omit<TicketIssued, 'type' | 'serviceIds'> & {
  /** Order of issue in the service day: ties go to the lower one (CA5). */
  readonly issueOrder: number;
  readonly issuedAt: number;
  readonly legs: readonly Leg[];
};

type AtCounter = {
  readonly counterId: CounterId;
  readonly call: TicketCalled;
  readonly calledAt: number;
  readonly announcements: number;
  readonly lastAnnouncedAt: number;
};

export type WaitingTicket = TicketBase & { readonly status: 'waiting' };
export type CalledTicket = TicketBase & AtCounter & { readonly status: 'called' };
export type ServingTicket = TicketBase &
  AtCounter & { readonly status: 'serving'; readonly servingSince: number; readonly startConfirmed: boolean };
export type CompletedTicket = TicketBase & {
  readonly status: 'completed';
  readonly counterId: CounterId;
  readonly completedAt: number;
};
export type NoShowTicket = TicketBase & {
  readonly status: 'noShow';
  readonly counterId: CounterId;
  readonly absentAt: number;
};
export type CancelledTicket = TicketBase & {
  readonly status: 'cancelled';
  readonly cancelledAt: number;
  readonly reason: CancelReason;
};
export type ExpiredTicket = TicketBase & { readonly status: 'expired' };

/** A union by status, so that an impossible ticket cannot be written down. */
export type Ticket =
  WaitingTicket | CalledTicket | ServingTicket | CompletedTicket | NoShowTicket | CancelledTicket | ExpiredTicket;

/** A ticket that a counter holds now. */
export type CurrentTicket = CalledTicket | ServingTicket;

/** The service whose line the ticket stands in, or that is being served. */
export function activeService(ticket: Ticket): ServiceId {
  const leg =
    ticket.legs.find((each) => each.state === 'active') ?? ticket.legs.find((each) => each.state === 'waiting');
  const last = ticket.legs.at(-1);
  if (!last) throw new RangeError(`ticket ${ticket.ticketId} has no leg`);
  return (leg ?? last).serviceId;
}

/** The fields every status shares, for building the next status from this one. */
export function ticketBase(ticket: Ticket): Omit<WaitingTicket, 'status'> {
  const { ticketId, number, slipCode, seriesId, ordinal, issueOrder, issuedAt, legs } = ticket;
  const { priority, needs, language, source, deviceId, printerId } = ticket;
  return {
    ...{ ticketId, number, slipCode, seriesId, ordinal, issueOrder, issuedAt, legs },
    ...{ priority, needs, language, source, deviceId, printerId },
  };
}

/** The legs with the first unfinished one in `state`. */
export function withActiveLeg(legs: readonly Leg[], state: Leg['state']): readonly Leg[] {
  const at = legs.findIndex((leg) => leg.state !== 'done');
  return legs.map((leg, i) => (i === at ? { ...leg, state } : leg));
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.status === 'waiting' || ticket.status === 'called' || ticket.status === 'serving';
}
