import type {
  AnnouncementKind,
  AppointmentCode,
  CallKind,
  CounterId,
  CounterStatus,
  DeviceId,
  Language,
  OutOfTurnAct,
  PersonTag,
  ProfileId,
  SeriesId,
  ServiceId,
  ShortCode,
  SlipCode,
  StopReason,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import type {
  CallingProfile,
  CentreSettings,
  CounterSettings,
  SeriesSettings,
  ServiceSettings,
  StaffSettings,
} from '@motcua/protocol/settings-document';
import type { DayLabel, KioskLock, ReserveLease } from './carried-state.ts';
import type { Appointment, CounterHolder, OutOfTurn } from './events.ts';
import { noHelp, type HelpState } from './help/help-state.ts';
import { emptyLine, type Line, type LineId } from './line.ts';
import type { LocalCalendar } from './local-calendar.ts';
import { emptyPractice, type PracticeState } from './practice/practice-state.ts';
import { noRatings, type RatingState } from './ratings/rating-state.ts';
import type { Ticket } from './ticket.ts';

export type ServiceDay = {
  readonly ordinal: number;
  readonly date: string;
  /** DA2: the date is a guess. */
  readonly isProvisional: boolean;
  /** DA2: the last local date, by hub time, on which this day goes on, whatever its label. Null: nobody knows yet. */
  readonly runsUntil: string | null;
  readonly openedAt: number;
  /** DA1: a closed day never reopens. */
  readonly isClosed: boolean;
};

export type CounterState = {
  readonly counterId: CounterId;
  readonly status: CounterStatus;
  readonly holder: CounterHolder | null;
  /** Hub time since when its status and holder are these; null: since before this day. */
  readonly statusSince: number | null;
  readonly currentTicketId: TicketId | null;
  /** SE3: kept for people who will come straight back, the earliest first. */
  readonly parked: readonly TicketId[];
  /** CA3, CA4: calls in a row while both kinds waited; counted from the day's opening. One of them is 0. */
  readonly priorityInARow: number;
  readonly ordinaryInARow: number;
  /** CA3: calls of each service here since the day's opening, for weights. */
  readonly callsByService: ReadonlyMap<ServiceId, number>;
  readonly completed: number;
  /** CA8: ordinal of the last act. */
  readonly acts: number;
  readonly lastAct: CounterAct | null;
};

/** CA8: what a counter's last act changed, to be taken back together. */
export type CounterAct = {
  readonly act: number;
  readonly at: number;
  /** The counter as it was before, without its acts. */
  readonly before: Pick<
    CounterState,
    'currentTicketId' | 'priorityInARow' | 'ordinaryInARow' | 'callsByService' | 'completed'
  >;
  /** Each ticket as it was before the act and as the act left it, the first touched first. */
  readonly tickets: readonly { readonly before: Ticket; readonly after: Ticket }[];
  /** Placed tickets that a call of this act brought one step nearer. */
  readonly advanced: readonly { readonly lineId: LineId; readonly placings: readonly number[] }[];
  /** The recent serving times that it added, and the ones that they pushed out. */
  readonly measured: readonly {
    readonly serviceId: ServiceId;
    readonly servedMs: number;
    readonly pushedOut: number | null;
  }[];
};

export type SeriesState = {
  /** The bare number to try next. */
  readonly next: number;
  readonly hasWrapped: boolean;
  /** HL4: the last bare number entered from the pad; null: none yet. */
  readonly padUpTo: number | null;
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
  readonly callKind: CallKind | null;
};

/** CA11 */
export type OutOfTurnEntry = OutOfTurn & {
  readonly act: OutOfTurnAct;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId | null;
  readonly at: number;
};

/** The settings, looked up by id. Made anew with each version. */
export type SettingsIndex = {
  readonly settings: CentreSettings;
  readonly calendar: LocalCalendar;
  readonly services: ReadonlyMap<ServiceId, ServiceSettings>;
  readonly series: ReadonlyMap<SeriesId, SeriesSettings>;
  readonly counters: ReadonlyMap<CounterId, CounterSettings>;
  readonly profiles: ReadonlyMap<ProfileId, CallingProfile>;
  readonly staff: ReadonlyMap<StaffSettings['accountId'], StaffSettings>;
  readonly countersOfService: ReadonlyMap<ServiceId, readonly CounterSettings[]>;
};

/**
 * Everything the queue knows. Changed only by `evolve`, through an undo log; everyone else reads.
 */
export type QueueState = {
  /** Null until the first settings are applied: then nothing else can happen. */
  index: SettingsIndex | null;
  day: ServiceDay | null;
  /** DA2: labels of the days before it, the latest last. */
  earlierDays: readonly DayLabel[];
  /** Hub time of the last event. */
  lastHubTime: number;
  lastAnnouncementSeq: number;
  /** Tickets of the open day, and carried ones; finished ones stay readable until the next day. */
  tickets: Map<TicketId, Ticket>;
  /** By the code on the slip (SE2, SE6). */
  slips: Map<SlipCode, TicketId>;
  /** By the short code beneath it; two slips of a day may share one. */
  shortCodes: Map<ShortCode, readonly TicketId[]>;
  /** Tickets issued today: the last order of issue. */
  issued: number;
  lines: Map<LineId, Line>;
  series: Map<SeriesId, SeriesState>;
  /** Numbers of open tickets, with how many hold each: a wrap skips them (IS1). */
  openNumbers: Map<TicketNumber, number>;
  /** IS3: numbers given today, cancelled ones included; per leg for services. */
  issuedByService: Map<ServiceId, number>;
  /** IS3: numbers that were not cancelled. */
  issuedByPerson: Map<PersonTag, number>;
  /** IS8: the last presses at each kiosk, newest last; at most twenty. */
  recentPresses: Map<DeviceId, readonly TicketId[]>;
  pausedServices: Set<ServiceId>;
  issuingStop: { readonly reason: StopReason; readonly reopensAt: number | null; readonly at: number } | null;
  /** DA1: end of calling; null while calling goes on. */
  callingEndedAt: number | null;
  counters: Map<CounterId, CounterState>;
  /** SE2, SE4: how many tickets were put at a position today. */
  placings: number;
  /** IS6: waiting tickets that stand in more than one line; without them lines can be counted apart. */
  inSeveralLines: number;
  /** SE2: not here when called, the latest last. */
  absent: readonly TicketId[];
  appointments: Map<AppointmentCode, Appointment>;
  /** ES1: the last serving times of each service, ms, the latest last. */
  recentServing: Map<ServiceId, readonly number[]>;
  leases: Map<DeviceId, ReserveLease>;
  /** HL1: reserve numbers that have been handed over, as `reserveKey`. */
  reserveTaken: Set<string>;
  /** CA11: of the open day. */
  outOfTurn: readonly OutOfTurnEntry[];
  /** SL10: of the open day. */
  slipsReprinted: number;
  /** HL3: when the hub last came back inside this day; null: it ran without a break. */
  hubReturnedAt: number | null;
  practice: PracticeState;
  /** KI8: they outlast the day. */
  kioskLocks: Map<DeviceId, KioskLock>;
  /** HE1: of the open day. */
  help: HelpState;
  /** SA1: of the open day. */
  ratings: RatingState;
  /** The last fifty, oldest first. */
  announcements: readonly AnnouncementState[];
};

export function emptyQueueState(): QueueState {
  return {
    index: null,
    day: null,
    earlierDays: [],
    lastHubTime: 0,
    lastAnnouncementSeq: 0,
    tickets: new Map(),
    slips: new Map(),
    shortCodes: new Map(),
    issued: 0,
    lines: new Map(),
    series: new Map(),
    openNumbers: new Map(),
    issuedByService: new Map(),
    issuedByPerson: new Map(),
    recentPresses: new Map(),
    pausedServices: new Set(),
    issuingStop: null,
    callingEndedAt: null,
    counters: new Map(),
    placings: 0,
    inSeveralLines: 0,
    absent: [],
    appointments: new Map(),
    recentServing: new Map(),
    leases: new Map(),
    reserveTaken: new Set(),
    outOfTurn: [],
    slipsReprinted: 0,
    hubReturnedAt: null,
    practice: emptyPractice(),
    kioskLocks: new Map(),
    help: noHelp(),
    ratings: noRatings(),
    announcements: [],
  };
}

/** A line; an empty one where nobody waits. */
export function lineOf(state: QueueState, lineId: LineId): Line {
  return state.lines.get(lineId) ?? emptyLine();
}

const NO_CALLS: CounterState['callsByService'] = new Map();

/** As `counterOf(…).status`, which is asked of every counter for every number that is given. */
export function isCounterOpen(state: QueueState, counterId: CounterId): boolean {
  return state.counters.get(counterId)?.status === 'open';
}

/** A known counter that nobody has opened yet is closed. */
export function counterOf(state: QueueState, counterId: CounterId): CounterState {
  return (
    state.counters.get(counterId) ?? {
      counterId,
      status: 'closed',
      holder: null,
      statusSince: null,
      currentTicketId: null,
      parked: [],
      priorityInARow: 0,
      ordinaryInARow: 0,
      callsByService: NO_CALLS,
      completed: 0,
      acts: 0,
      lastAct: null,
    }
  );
}

/** HL1: names one reserve number for ever. */
export function reserveKey(deviceId: DeviceId, dayOrdinal: number, seriesId: SeriesId, ordinal: number): string {
  return `${deviceId} ${dayOrdinal} ${seriesId} ${ordinal}`;
}
