import type { CounterId, DeviceId, Language, ServiceId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import type { PracticeStation } from './practice-events.ts';

export type PracticeTicket = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly serviceIds: readonly ServiceId[];
  readonly language: Language;
  readonly issuedAt: number;
  readonly status: 'waiting' | 'called' | 'serving' | 'over';
  readonly counterId: CounterId | null;
};

/** TR1: a small queue of its own, empty on all but a few days. */
export type PracticeState = {
  /** By `stationKey`: hub time at which it ends by itself. */
  stations: Map<string, { readonly station: PracticeStation; readonly until: number }>;
  tickets: Map<TicketId, PracticeTicket>;
  issued: number;
};

export function emptyPractice(): PracticeState {
  return { stations: new Map(), tickets: new Map(), issued: 0 };
}

export function stationKey(station: PracticeStation): string {
  return station.kind === 'counter' ? `counter ${station.counterId}` : `kiosk ${station.deviceId}`;
}

export function isCounterInPractice(practice: PracticeState, counterId: CounterId): boolean {
  return practice.stations.has(stationKey({ kind: 'counter', counterId }));
}

export function isKioskInPractice(practice: PracticeState, deviceId: DeviceId): boolean {
  return practice.stations.has(stationKey({ kind: 'kiosk', deviceId }));
}
