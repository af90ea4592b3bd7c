import type {
  CallRule,
  CancelReason,
  CounterId,
  CounterStatus,
  AccountId,
  Actor,
  CommandId,
  DeviceId,
  HubEpoch,
  Language,
  NeedFlag,
  PrinterId,
  PriorityClass,
  SeriesId,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
  TicketSource,
} from '@motcua/protocol/vocabulary';
import type { CentreSettings } from './settings.ts';

/**
 * What has happened, past tense. A stored event's name never changes meaning; a new shape gets a
 * higher `version` and an upcaster. Times are hub time in milliseconds, carried by the record.
 */
export type QueueEvent =
  | { readonly type: 'SettingsApplied'; readonly settings: CentreSettings }
  | ServiceDayOpened
  | { readonly type: 'ServiceDayClosed'; readonly ordinal: number; readonly expired: readonly TicketId[] }
  | TicketIssued
  | {
      readonly type: 'TicketCancelled';
      readonly ticketId: TicketId;
      readonly reason: CancelReason;
      /** Set when it had been called: the waiting room sees the call withdrawn. */
      readonly announcementSeq: number | null;
    }
  | TicketCalled
  | {
      readonly type: 'TicketRecalled';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly announcementSeq: number;
    }
  | {
      readonly type: 'ServingStarted';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      /** CA7: the next call implied it; nobody said that the citizen came. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'TicketCompleted'; readonly ticketId: TicketId; readonly counterId: CounterId }
  | { readonly type: 'TicketNoShow'; readonly ticketId: TicketId; readonly counterId: CounterId }
  | {
      readonly type: 'CounterOpened';
      readonly counterId: CounterId;
      readonly holder: CounterHolder;
    }
  | { readonly type: 'CounterPaused'; readonly counterId: CounterId }
  | { readonly type: 'CounterClosed'; readonly counterId: CounterId };

export type CounterHolder = { readonly accountId: AccountId; readonly name: string };

/** DA1: carries all that the day needs, so that a replay may begin here. */
export type ServiceDayOpened = {
  readonly type: 'ServiceDayOpened';
  readonly ordinal: number;
  /** Local date `YYYY-MM-DD`: a label (DA2). */
  readonly date: string;
  readonly settings: CentreSettings;
  readonly counters: readonly CarriedCounter[];
  /** Tickets still being served when the last day closed. */
  readonly carried: readonly CarriedTicket[];
  /** Announcement numbers grow for ever. */
  readonly lastAnnouncementSeq: number;
  /** The journal's last hub time before this day. The chain goes on from the row before. */
  readonly lastHubTime: number;
};

export type CarriedCounter = {
  readonly counterId: CounterId;
  readonly status: CounterStatus;
  readonly holder: CounterHolder | null;
};

/** A leg of a visit: one service. In a visit with several, one leg at a time is active. */
export type Leg = { readonly serviceId: ServiceId; readonly state: 'waiting' | 'active' | 'done' };

export type TicketIssued = {
  readonly type: 'TicketIssued';
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly slipCode: SlipCode;
  readonly seriesId: SeriesId;
  /** The bare number in its series, before padding. */
  readonly ordinal: number;
  /** The services in the order chosen. */
  readonly serviceIds: readonly ServiceId[];
  readonly priority: PriorityClass;
  readonly needs: readonly NeedFlag[];
  readonly language: Language;
  readonly source: TicketSource;
  readonly deviceId: DeviceId | null;
  /** Where the slip goes; null: no slip. */
  readonly printerId: PrinterId | null;
};

export type TicketCalled = {
  readonly type: 'TicketCalled';
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly announcementSeq: number;
  /** CA2 */
  readonly rule: CallRule;
  readonly waitedMs: number;
  readonly priorityWaiting: number;
  readonly ordinaryWaiting: number;
  readonly priorityInARow: number;
};

export type CarriedTicket = {
  readonly issued: TicketIssued;
  readonly issuedAt: number;
  readonly called: TicketCalled;
  readonly calledAt: number;
  readonly announcements: number;
  readonly lastAnnouncedAt: number;
  readonly servingSince: number;
  readonly startConfirmed: boolean;
};

export type QueueEventType = QueueEvent['type'];

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
