import type {
  Actor,
  AppointmentCode,
  CancelReason,
  CommandId,
  CounterId,
  DeviceId,
  HubEpoch,
  PrinterId,
  PriorityClass,
  ReprintReason,
  SeriesId,
  ServiceId,
  SlipCode,
  StopReason,
  TicketId,
  TicketNumber,
  TransferPosition,
} from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { DaySummary } from './day-summary.ts';
import type { HelpEvent } from './help/help-events.ts';
import type { TicketRated } from './ratings/rating-events.ts';
import type { PracticeEvent } from './practice/practice-events.ts';
import type { CarriedState, KioskLock } from './carried-state.ts';
import type {
  Appointment,
  CounterHolder,
  Ending,
  OutOfTurn,
  ReserveSlice,
  TicketCalled,
  TicketIssued,
} from './ticket-facts.ts';

export type {
  Appointment,
  CounterHolder,
  Ending,
  Leg,
  OutOfTurn,
  ReserveSlice,
  TicketCalled,
  TicketIssued,
} from './ticket-facts.ts';

/**
 * What has happened, past tense. A stored event's name never changes meaning; a new shape gets a
 * higher `version` and an upcaster. Times are hub time in milliseconds, carried by the record.
 */
export type QueueEvent =
  DayEvent | IssuingEvent | CounterEvent | TicketEvent | PracticeEvent | HelpEvent | KioskLockEvent | TicketRated;

export type DayEvent =
  | { readonly type: 'SettingsApplied'; readonly settings: CentreSettings }
  | ServiceDayOpened
  | {
      readonly type: 'ServiceDayClosed';
      readonly ordinal: number;
      readonly expired: readonly TicketId[];
      /** Null in days that were closed before there were summaries. */
      readonly summary: DaySummary | null;
    }
  | { readonly type: 'IssuingStopped'; readonly reason: StopReason; readonly reopensAt: number | null }
  | { readonly type: 'IssuingResumed' }
  | {
      readonly type: 'CallingEnded';
      readonly reason: StopReason | null;
      readonly expired: readonly TicketId[];
      /** Places on the next open day for those who were left; each takes the place of a ticket in `expired`. */
      readonly appointments: readonly { readonly ticketId: TicketId; readonly appointment: Appointment }[];
    }
  /** DA1: numbers are called and given again; those that expired stay so. */
  | { readonly type: 'CallingResumed' }
  /** HL3: the hub was off from `offFrom` (hub time) until now, inside this day. */
  | { readonly type: 'HubReturned'; readonly offFrom: number }
  /** DA2: the hub started with a clock (`wallAt`) that cannot be right: how late it is, and what date, nobody knows. */
  | { readonly type: 'ClockDoubted'; readonly wallAt: number }
  /** DA2: from now on hub time is what the machine's clock said: `wallAt`. `from`: what hub time was. */
  | {
      readonly type: 'ClockConfirmed';
      readonly from: number;
      readonly wallAt: number;
      /** False: a night has passed since anybody did anything: the next one who does opens a new day. */
      readonly dayGoesOn: boolean;
    }
  /** DA2: the label of a day. `provisional`: another day has this date already, so this one stands beside it. */
  | {
      readonly type: 'DateCorrected';
      readonly ordinal: number;
      readonly date: string;
      readonly provisional: boolean;
    };

/** DA1: carries all that the day needs, so that a replay may begin here. */
export type ServiceDayOpened = {
  readonly type: 'ServiceDayOpened';
  readonly ordinal: number;
  /** Local date `YYYY-MM-DD`: a label (DA2). */
  readonly date: string;
  /** DA2: the clock could not be trusted; the date is a guess. */
  readonly provisional: boolean;
  readonly settings: CentreSettings;
  readonly carried: CarriedState;
  /** The journal's last hub time before this day. The chain goes on from the row before. */
  readonly lastHubTime: number;
};

export type IssuingEvent =
  | TicketIssued
  /** IS6: one more part of a visit that waits. `printerId`: where the paper that names it comes out. */
  | {
      readonly type: 'ServiceAdded';
      readonly ticketId: TicketId;
      readonly serviceId: ServiceId;
      readonly printerId: PrinterId | null;
    }
  | { readonly type: 'ServicePaused'; readonly serviceId: ServiceId }
  | { readonly type: 'ServiceResumed'; readonly serviceId: ServiceId }
  | { readonly type: 'AppointmentMade'; readonly appointment: Appointment }
  | { readonly type: 'AppointmentCancelled'; readonly code: AppointmentCode }
  /** HL1: a slice of a series' reserve range, bare numbers. */
  | { readonly type: 'ReserveLeased'; readonly deviceId: DeviceId; readonly slices: readonly ReserveSlice[] }
  /** HL1: the press in doubt had reached the queue: its ticket now bears the number on the paper in hand. */
  | {
      readonly type: 'TicketRenumbered';
      readonly ticketId: TicketId;
      readonly number: TicketNumber;
      readonly slipCode: SlipCode;
      readonly seriesId: SeriesId;
      readonly ordinal: number;
      readonly deviceId: DeviceId;
      readonly leaseDayOrdinal: number;
    }
  /** HL1: numbers given in a day that has closed since; kept for the record. */
  | {
      readonly type: 'ReserveExpired';
      readonly deviceId: DeviceId;
      readonly leaseDayOrdinal: number;
      readonly numbers: readonly { readonly seriesId: SeriesId; readonly ordinal: number }[];
    }
  /** HL4: bare numbers `first` … `last` were given by hand, those up to `servedUpTo` served already. */
  | {
      readonly type: 'HandNumbersEntered';
      readonly serviceId: ServiceId;
      readonly seriesId: SeriesId;
      readonly first: number;
      readonly last: number;
      readonly servedUpTo: number;
      /** Of the first of them; the others follow one by one. */
      readonly firstIssueOrder: number;
      /** When the last of them counts as given: that is not known. */
      readonly issuedAt: number;
    }
  /** SL10: a marked copy, wanted by staff. `jobId`: of which paper; null: the ticket's own slip, as things stand. */
  | {
      readonly type: 'SlipReprinted';
      readonly ticketId: TicketId;
      readonly jobId: string | null;
      readonly printerId: PrinterId;
      readonly reason: ReprintReason;
      /** The how manyth of the day. */
      readonly nth: number;
    };

/** KI8 */
export type KioskLockEvent =
  | ({ readonly type: 'KioskLocked'; readonly deviceId: DeviceId } & Omit<KioskLock, 'at'>)
  | { readonly type: 'KioskUnlocked'; readonly deviceId: DeviceId };

export type CounterEvent =
  | { readonly type: 'CounterOpened'; readonly counterId: CounterId; readonly holder: CounterHolder }
  | { readonly type: 'CounterPaused'; readonly counterId: CounterId }
  | { readonly type: 'CounterClosed'; readonly counterId: CounterId }
  /** CA9: `ticketId`: the current ticket, where it goes along. Parked tickets go along too. */
  | {
      readonly type: 'CounterMoved';
      readonly counterId: CounterId;
      readonly toCounterId: CounterId;
      readonly holder: CounterHolder;
      readonly ticketId: TicketId | null;
    }
  /** CA8: everything that act `act` of the counter did is taken back. `announcementSeq`: a call is withdrawn. */
  | {
      readonly type: 'ActUndone';
      readonly counterId: CounterId;
      readonly act: number;
      readonly announcementSeq: number | null;
      readonly outOfTurn: OutOfTurn;
    };

export type TicketEvent =
  | TicketCalled
  | {
      readonly type: 'TicketCancelled';
      readonly ticketId: TicketId;
      readonly reason: CancelReason;
      /** Set when it had been called: the waiting room sees the call withdrawn. */
      readonly announcementSeq: number | null;
    }
  | {
      readonly type: 'TicketRecalled';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly announcementSeq: number;
      /** As in a call. */
      readonly voiced: boolean;
    }
  /** SE2: the waiting room has heard the ticket's last announcement. */
  | { readonly type: 'AnnouncementEnded'; readonly ticketId: TicketId; readonly announcementSeq: number }
  | {
      readonly type: 'ServingStarted';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      /** CA7, SE1: false when the next call or the time implied it; nobody said that the citizen came. */
      readonly confirmed: boolean;
      /** Null when it began by itself (SE1). */
      readonly act: number | null;
    }
  /** The active leg is done. While others wait the ticket goes back to their lines (IS6). */
  | ({
      readonly type: 'TicketCompleted';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly act: number | null;
    } & Ending)
  | {
      readonly type: 'TicketNoShow';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly act: number | null;
      /** SE2: earlier than the rule allows. */
      readonly outOfTurn: OutOfTurn | null;
    }
  /** SE2: back in the line: next after `afterCalls` calls of it, or at its end (null). */
  | { readonly type: 'TicketReturned'; readonly ticketId: TicketId; readonly afterCalls: number | null }
  | {
      readonly type: 'TicketParked';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      /** SE3: where its "come straight back" slip goes. */
      readonly printerId: PrinterId | null;
    }
  | { readonly type: 'TicketResumed'; readonly ticketId: TicketId; readonly counterId: CounterId }
  /** CA9: a parked ticket changes counters; null: back to its line at its own time. */
  | { readonly type: 'ParkedTicketMoved'; readonly ticketId: TicketId; readonly toCounterId: CounterId | null }
  /** SE4, SE5. Leaves a counter if it was at one; `announcementSeq`: its call is withdrawn. */
  | {
      readonly type: 'TicketTransferred';
      readonly ticketId: TicketId;
      /** The leg that changes, and what it becomes. */
      readonly fromServiceId: ServiceId;
      readonly serviceId: ServiceId;
      /** Set: it waits for this counter alone. */
      readonly toCounterId: CounterId | null;
      readonly position: TransferPosition;
      /** Its place from then on, as a time, where that is neither its own nor the end (SE2); null: by the position. */
      readonly rankedAt: number | null;
      readonly why: 'transfer' | 'wrong-choice';
      readonly outOfTurn: OutOfTurn | null;
      readonly announcementSeq: number | null;
    }
  /** SE5: chosen wrongly. The ticket stays where it is, in line or at its counter, and keeps its place. */
  | {
      readonly type: 'ServiceChanged';
      readonly ticketId: TicketId;
      readonly fromServiceId: ServiceId;
      readonly serviceId: ServiceId;
    }
  | {
      readonly type: 'PriorityChanged';
      readonly ticketId: TicketId;
      readonly priority: PriorityClass;
      readonly outOfTurn: OutOfTurn;
    };

export type QueueEventType = QueueEvent['type'];
export type EventOf<T extends QueueEventType> = Extract<QueueEvent, { readonly type: T }>;

/** An event as the journal keeps it (DA3): who, when, at which hub start. */
export type RecordedEvent = {
  readonly seq: number;
  readonly version: number;
  readonly dayOrdinal: number;
  readonly at: number;
  readonly by: Actor;
  readonly hubEpoch: HubEpoch;
  readonly commandId: CommandId | null;
  readonly event: QueueEvent;
};
