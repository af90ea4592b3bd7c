import type {
  AnnouncementKind,
  CounterId,
  CounterStatus,
  Language,
  SeriesId,
  ServiceId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import type { CounterHolder } from './events.ts';
import type { Line } from './line.ts';
import type { LocalCalendar } from './local-calendar.ts';
import type { CentreSettings, CounterSettings, SeriesSettings, ServiceSettings } from './settings.ts';
import type { Ticket } from './ticket.ts';

export type ServiceDay = {
  readonly ordinal: number;
  readonly date: string;
  readonly openedAt: number;
  /** DA1: a closed day never reopens. */
  readonly isClosed: boolean;
};

export type CounterState = {
  readonly counterId: CounterId;
  readonly status: CounterStatus;
  readonly holder: CounterHolder | null;
  readonly currentTicketId: TicketId | null;
  /** CA3, CA4: priority tickets called in a row while ordinary ones waited; counted from the day's opening. */
  readonly priorityInARow: number;
  readonly completed: number;
};

export type SeriesState = {
  /** The bare number to try next. */
  readonly next: number;
  readonly hasWrapped: boolean;
};

export type AnnouncementState = {
  readonly announcementSeq: number;
  readonly kind: AnnouncementKind;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly counterLabel: string;
  readonly languages: readonly Language[];
  readonly at: number;
};

/** The settings, looked up by id. Made anew with each version. */
export type SettingsIndex = {
  readonly settings: CentreSettings;
  readonly calendar: LocalCalendar;
  readonly services: ReadonlyMap<ServiceId, ServiceSettings>;
  readonly series: ReadonlyMap<SeriesId, SeriesSettings>;
  readonly counters: ReadonlyMap<CounterId, CounterSettings>;
  readonly countersOfService: ReadonlyMap<ServiceId, readonly CounterSettings[]>;
};

/**
 * Everything the queue knows. Changed only by `evolve`, through an undo log; everyone else reads.
 */
export type QueueState = {
  /** Null until the first settings are applied: then nothing else can happen. */
  index: SettingsIndex | null;
  day: ServiceDay | null;
  /** Hub time of the last event. */
  lastHubTime: number;
  lastAnnouncementSeq: number;
  /** Tickets of the open day, and carried ones; finished ones stay readable until the next day. */
  tickets: Map<TicketId, Ticket>;
  /** Tickets issued today: the last order of issue. */
  issued: number;
  lines: Map<ServiceId, Line>;
  series: Map<SeriesId, SeriesState>;
  /** Numbers of open tickets, with how many hold each: a wrap skips them (IS1). */
  openNumbers: Map<TicketNumber, number>;
  counters: Map<CounterId, CounterState>;
  /** The last fifty, oldest first. */
  announcements: readonly AnnouncementState[];
};

export function emptyQueueState(): QueueState {
  return {
    index: null,
    day: null,
    lastHubTime: 0,
    lastAnnouncementSeq: 0,
    tickets: new Map(),
    issued: 0,
    lines: new Map(),
    series: new Map(),
    openNumbers: new Map(),
    counters: new Map(),
    announcements: [],
  };
}

/** The line of a service; an empty one for a service that nobody waits for or that is unknown. */
export function lineOf(state: QueueState, serviceId: ServiceId): Line {
  return state.lines.get(serviceId) ?? { priority: [], ordinary: [] };
}

/** A known counter that nobody has opened yet is closed. */
export function counterOf(state: QueueState, counterId: CounterId): CounterState {
  return (
    state.counters.get(counterId) ?? {
      counterId,
      status: 'closed',
      holder: null,
      currentTicketId: null,
      priorityInARow: 0,
      completed: 0,
    }
  );
}

export function waitingCount(state: QueueState, serviceIds: Iterable<ServiceId>): number {
  let count = 0;
  for (const serviceId of serviceIds) {
    const line = lineOf(state, serviceId);
    count += line.priority.length + line.ordinary.length;
  }
  return count;
}
