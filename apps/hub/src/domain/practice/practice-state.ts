import type {
  CounterId,
  DeviceId,
  Language,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import type { PracticeStation } from './practice-events.ts';

export type PracticeTicket = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly slipCode: SlipCode;
  readonly serviceIds: readonly ServiceId[];
  readonly language: Language;
  readonly deviceId: DeviceId | null;
  readonly issuedAt: number;
  readonly status: 'waiting' | 'called' | 'serving' | 'over';
  readonly counterId: CounterId | null;
  /** Of its call; 0 and none before it. */
  readonly calledAt: number;
  readonly lastAnnouncedAt: number;
  readonly announcements: number;
};

/** A counter or a kiosk in practice. `until`: hub time at which it ends by itself. */
export type PracticeTurn = { readonly station: PracticeStation; readonly until: number };

/** TR1: a small queue of its own, empty on all but a few days. */
export type PracticeState = {
  /** By `stationKey`. */
  stations: Map<string, PracticeTurn>;
  /** Dropped when nobody is in practice any more. */
  tickets: Map<TicketId, PracticeTicket>;
  issued: number;
};

/** What an opening day takes over. */
export type CarriedPractice = {
  readonly stations: readonly PracticeTurn[];
  readonly tickets: readonly PracticeTicket[];
  readonly issued: number;
};

export function emptyPractice(): PracticeState {
  return { stations: new Map(), tickets: new Map(), issued: 0 };
}

export function practiceToCarry({ stations, tickets, issued }: PracticeState): CarriedPractice {
  return { stations: [...stations.values()], tickets: [...tickets.values()], issued };
}

export function carriedPractice({ stations, tickets, issued }: CarriedPractice): PracticeState {
  return {
    stations: new Map(stations.map((turn) => [stationKey(turn.station), turn])),
    tickets: new Map(tickets.map((ticket) => [ticket.ticketId, ticket])),
    issued,
  };
}

export function stationKey(station: PracticeStation): string {
  return station.kind === 'counter' ? `counter ${station.counterId}` : `kiosk ${station.deviceId}`;
}

/** The practice that goes on there at an instant; null: none. */
export function practiceAt(practice: PracticeState, station: PracticeStation, at: number): PracticeTurn | null {
  const turn = practice.stations.get(stationKey(station));
  return turn && at < turn.until ? turn : null;
}

/** The practice number that a counter holds. */
export function practiceCurrent(practice: PracticeState, counterId: CounterId): PracticeTicket | null {
  for (const ticket of practice.tickets.values()) {
    const isHeld = ticket.status === 'called' || ticket.status === 'serving';
    if (isHeld && ticket.counterId === counterId) return ticket;
  }
  return null;
}

/** Practice numbers that these services wait for, the oldest first. */
export function practiceWaiting(practice: PracticeState, serviceIds: readonly ServiceId[]): readonly PracticeTicket[] {
  return [...practice.tickets.values()].filter(
    ({ status, serviceIds: wanted }) => status === 'waiting' && wanted.some((each) => serviceIds.includes(each)),
  );
}
