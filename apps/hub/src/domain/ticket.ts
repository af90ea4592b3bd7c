import type { CallKind, CancelReason, CounterId, OutcomeCode, ServiceId } from '@motcua/protocol/vocabulary';
import type { CounterHolder, Leg, TicketCalled, TicketIssued } from './ticket-facts.ts';

/** A part of a visit that is over, for estimates and summaries. Times are hub time. */
export type ServedPart = {
  readonly serviceId: ServiceId;
  readonly counterId: CounterId;
  readonly officer: CounterHolder | null;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Time in between that does not count: the hub was off (HL4), or the ticket was parked. */
  readonly pausedMs: number;
  readonly startConfirmed: boolean;
  readonly outcomes: readonly OutcomeCode[];
  readonly dossiers: number | null;
};

/** A call that was made and not taken back, for summaries: the officer is the counter's holder of that moment. */
export type PastCall = {
  readonly serviceId: ServiceId;
  readonly counterId: CounterId;
  readonly officer: CounterHolder | null;
  readonly at: number;
  /** Nobody came. */
  readonly missed: boolean;
};

/** One visit: a number and an ordered set of legs. Its status is that of its active leg. */
export type TicketBase = Omit<TicketIssued, 'type' | 'serviceIds' | 'issuedAt' | 'leaseDayOrdinal' | 'appointment'> & {
  /** Order of issue in the service day: ties go to the lower one (CA5). */
  readonly issueOrder: number;
  readonly issuedAt: number;
  readonly legs: readonly Leg[];
  /** Its place among those who wait, as a time: that of issue, unless it was put at the end later (SE2, SE4). */
  readonly rankedAt: number;
  /** CA3: in its window from then on; null without an appointment. */
  readonly appointmentAt: number | null;
  /** SE2, SE4: next in line after so many of its calls; null: at its rank. */
  readonly afterCalls: number | null;
  /** How many tickets had been put at a position before it today: the earlier placed goes first. Null: never placed. */
  readonly placedNth: number | null;
  /** SE4: waits for this counter alone. */
  readonly boundTo: CounterId | null;
  /** CA10: how it came to stand where it stands. */
  readonly standing: Extract<CallKind, 'returned' | 'transferred' | 'out-of-turn'> | null;
  /** When it was called for the first time; the wait ends there. */
  readonly firstCalledAt: number | null;
  /** Its calls, the earliest first. */
  readonly calls: readonly PastCall[];
  readonly absences: number;
  /** CA8: an act with it can be taken back once. */
  readonly wasUndone: boolean;
  readonly parts: readonly ServedPart[];
};

export type AtCounter = {
  readonly counterId: CounterId;
  readonly call: TicketCalled;
  readonly calledAt: number;
  readonly announcements: number;
  readonly lastAnnouncedAt: number;
  /** Of the last announcement. */
  readonly announcementSeq: number;
  /** SE2: when it had been announced; null: no display has told it. */
  readonly announcementEndedAt: number | null;
};

type Serving = {
  readonly servingSince: number;
  readonly startConfirmed: boolean;
  readonly pausedMs: number;
  /** SE3: how often it was parked since it was called. */
  readonly timesParked: number;
};

export type WaitingTicket = TicketBase & { readonly status: 'waiting' };
export type CalledTicket = TicketBase &
  AtCounter & {
    readonly status: 'called';
    /** SE2: calls and recalls of others in the minute before its last announcement: the voice may have them to say first. */
    readonly announcementsBefore: number;
  };
export type ServingTicket = TicketBase & AtCounter & Serving & { readonly status: 'serving' };
export type ParkedTicket = TicketBase & AtCounter & Serving & { readonly status: 'parked'; readonly parkedAt: number };
export type CompletedTicket = TicketBase & {
  readonly status: 'completed';
  /** Null: served by hand, nobody knows where (HL4). */
  readonly counterId: CounterId | null;
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
  | WaitingTicket
  | CalledTicket
  | ServingTicket
  | ParkedTicket
  | CompletedTicket
  | NoShowTicket
  | CancelledTicket
  | ExpiredTicket;

/** A ticket that a counter holds now. */
export type CurrentTicket = CalledTicket | ServingTicket;

/** The leg that is active; before that and after that, the first that waits; when all are done, the last. */
export function activeLeg(ticket: Pick<Ticket, 'legs' | 'ticketId'>): Leg {
  const leg =
    ticket.legs.find((each) => each.state === 'active') ??
    ticket.legs.find((each) => each.state === 'waiting') ??
    ticket.legs.at(-1);
  if (!leg) throw new RangeError(`ticket ${ticket.ticketId} has no leg`);
  return leg;
}

/** The service whose line the ticket stands in first, or that is being served. */
export function activeService(ticket: Pick<Ticket, 'legs' | 'ticketId'>): ServiceId {
  return activeLeg(ticket).serviceId;
}

/** IS6: the services that it still waits for. */
export function waitingServices(ticket: Pick<Ticket, 'legs'>): readonly ServiceId[] {
  return ticket.legs.filter((leg) => leg.state === 'waiting').map((leg) => leg.serviceId);
}

/** The fields every status shares, for building the next status from this one. */
export function ticketBase(ticket: TicketBase): TicketBase {
  const { ticketId, number, slipCode, seriesId, ordinal, issueOrder, issuedAt, legs } = ticket;
  const { priority, needs, language, largePrint, source, deviceId, printerId, personTag } = ticket;
  const { rankedAt, appointmentAt, afterCalls, placedNth, boundTo, standing, firstCalledAt, calls } = ticket;
  const { absences, wasUndone, parts } = ticket;
  return {
    ...{ ticketId, number, slipCode, seriesId, ordinal, issueOrder, issuedAt, legs },
    ...{ priority, needs, language, largePrint, source, deviceId, printerId, personTag },
    ...{
      rankedAt,
      appointmentAt,
      afterCalls,
      placedNth,
      boundTo,
      standing,
      firstCalledAt,
      calls,
      absences,
      wasUndone,
      parts,
    },
  };
}

/** The legs with that of `serviceId` in `state`; one that is done stays so. */
export function withLeg(legs: readonly Leg[], serviceId: ServiceId, state: Leg['state']): readonly Leg[] {
  return legs.map((leg) => (leg.serviceId === serviceId && leg.state !== 'done' ? { ...leg, state } : leg));
}

/** The same, and that leg stands before the others: a ticket is put at a position in the first line that it waits in. */
export function withLegFirst(legs: readonly Leg[], serviceId: ServiceId, state: Leg['state']): readonly Leg[] {
  const isThat = (leg: Leg): boolean => leg.serviceId === serviceId && leg.state !== 'done';
  const those = withLeg(legs.filter(isThat), serviceId, state);
  const others = legs.filter((leg) => !isThat(leg));
  return [...others.filter((leg) => leg.state === 'done'), ...those, ...others.filter((leg) => leg.state !== 'done')];
}

export function isOpen(ticket: Ticket): boolean {
  switch (ticket.status) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'parked':
      return true;
    default:
      return false;
  }
}

/** IS1: whoever missed the turn may come back with the number, so nobody else gets it. */
export function holdsNumber(ticket: Ticket): boolean {
  return isOpen(ticket) || ticket.status === 'noShow';
}
