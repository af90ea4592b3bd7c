import type { KioskLockReason } from '@motcua/protocol/kiosk-vocabulary';
import type { CounterId, CounterStatus, DeviceId, LocalText, SeriesId } from '@motcua/protocol/vocabulary';
import type { Appointment, CounterHolder, ReserveSlice } from './ticket-facts.ts';
import type { CarriedPractice } from './practice/practice-state.ts';
import type { ServingTicket } from './ticket.ts';

/** What a service day takes over from the one before it (DA1). */
export type CarriedState = {
  readonly counters: readonly CarriedCounter[];
  /** Tickets still being served when the last day closed. */
  readonly tickets: readonly ServingTicket[];
  /** Announcement numbers grow for ever. */
  readonly lastAnnouncementSeq: number;
  /** Those that are still to come. */
  readonly appointments: readonly Appointment[];
  /** HL1: fixed per kiosk and series; they hold for the day after as well. */
  readonly leases: readonly ReserveLease[];
  /** HL1: which of the last day's reserve numbers have been handed over, as `reserveKey`. */
  readonly reserveTaken: readonly string[];
  /** HL4: the last number entered from each pad. */
  readonly padsUpTo: readonly { readonly seriesId: SeriesId; readonly padUpTo: number }[];
  /** DA2: the last days before this one, the latest last, so that no two get the same date. */
  readonly earlierDays: readonly DayLabel[];
  /** KI8: what is locked stays locked. */
  readonly kioskLocks: readonly (KioskLock & { readonly deviceId: DeviceId })[];
  /** TR1: practice goes on when a day opens. */
  readonly practice: CarriedPractice;
};

/** KI8: `text`: what the centre adds to the reason. */
export type KioskLock = {
  readonly reason: KioskLockReason;
  readonly text: LocalText | null;
  readonly officer: CounterHolder;
  readonly at: number;
};

export type DayLabel = { readonly ordinal: number; readonly date: string; readonly isProvisional: boolean };

export type CarriedCounter = {
  readonly counterId: CounterId;
  readonly status: CounterStatus;
  readonly holder: CounterHolder | null;
};

export type ReserveLease = {
  readonly deviceId: DeviceId;
  /** The last service day in which it was asked for. */
  readonly dayOrdinal: number;
  readonly slices: readonly ReserveSlice[];
};
