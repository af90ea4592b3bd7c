import type {
  AccountId,
  AppointmentCode,
  CallKind,
  CounterId,
  DeviceId,
  Language,
  NeedFlag,
  OutcomeCode,
  OutOfTurnReason,
  PersonTag,
  PrinterId,
  PriorityClass,
  SeriesId,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
  TicketSource,
} from '@motcua/protocol/vocabulary';
import type { CallExplanation } from '@motcua/protocol';

/** Facts about tickets that both the events and the tickets themselves are made of. */

/** Who did something out of turn, and why (CA11). */
export type OutOfTurn = { readonly reason: OutOfTurnReason; readonly officer: CounterHolder };
export type CounterHolder = { readonly accountId: AccountId; readonly name: string };

/** A leg of a visit: one service. At most one leg is active at a time. */
export type Leg = { readonly serviceId: ServiceId; readonly state: 'waiting' | 'active' | 'done' };

export type Appointment = {
  readonly code: AppointmentCode;
  readonly serviceId: ServiceId;
  /** Hub time. */
  readonly at: number;
  readonly language: Language;
  readonly needs: readonly NeedFlag[];
};

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
  /** TP4: asked for larger text at the kiosk. */
  readonly largePrint: boolean;
  readonly source: TicketSource;
  readonly deviceId: DeviceId | null;
  /** Where the slip goes; null: no slip. */
  readonly printerId: PrinterId | null;
  /** HL1: when the kiosk gave it while it was alone; null: when this was recorded. */
  readonly issuedAt: number | null;
  readonly personTag: PersonTag | null;
  /** HL1: the service day in which a kiosk was lent this number; null: it is not of a reserve. */
  readonly leaseDayOrdinal: number | null;
  /** Checked in; `at`: the appointment's time. Late ones have none: they stand where they came. */
  readonly appointment: { readonly code: AppointmentCode; readonly at: number | null } | null;
};

export type ReserveSlice = { readonly seriesId: SeriesId; readonly first: number; readonly last: number };

export type TicketCalled = {
  readonly type: 'TicketCalled';
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  /** The leg that is called; null in calls recorded while a visit had one leg only. */
  readonly serviceId: ServiceId | null;
  readonly announcementSeq: number;
  /** SE2: a display is there that announces it and tells its end. False: it counts as ended with the call. */
  readonly voiced: boolean;
  /** CA8: which act of this counter today this belongs to; null in events recorded before acts were counted. */
  readonly act: number | null;
  /** CA2 */
  readonly explanation: CallExplanation;
  /** CA3: the kind that the call counts for, where both could be called; in older events, whose turn it was. */
  readonly turn: 'priority' | 'ordinary' | null;
  /** CA10 */
  readonly kind: CallKind | null;
  /** CA6, CA11: set when the officer chose it. */
  readonly outOfTurn: OutOfTurn | null;
};

/** How a part of a visit ended (SE1, IS7). */
export type Ending = { readonly outcomes: readonly OutcomeCode[]; readonly dossiers: number | null };
