import type {
  CounterId,
  Language,
  LocalText,
  PrinterId,
  SeriesId,
  ServiceIcon,
  ServiceId,
} from '@motcua/protocol/vocabulary';

/**
 * The centre's settings: one versioned document. The journal records each version whole, so that a
 * replay uses the settings of the moment.
 */
export type CentreSettings = {
  readonly version: number;
  /** A demo centre says so on every screen and slip. */
  readonly demo: boolean;
  readonly centre: {
    readonly kind: LocalText;
    readonly place: LocalText;
    /** IANA name, e.g. "Asia/Ho_Chi_Minh". */
    readonly timeZone: string;
  };
  readonly languages: readonly Language[];
  readonly services: readonly ServiceSettings[];
  readonly series: readonly SeriesSettings[];
  readonly counters: readonly CounterSettings[];
  readonly printers: readonly PrinterSettings[];
  /** IS3: when numbers are given. No entry for a weekday = closed that day. */
  readonly issuingHours: readonly WeeklyHours[];
  /** DA1: when the service day closes, "HH:MM"; "24:00" = at midnight. */
  readonly dayClosesAt: string;
  readonly calling: {
    /** CA3: priority tickets called in a row while ordinary ones wait, before an ordinary one's turn. */
    readonly priorityRatio: number;
    /** CA7: for this long after the announcement, "next" asks whether the citizen came. */
    readonly confirmWithinMs: number;
    /** SE2: announcements needed, and the pause after the last, before "absent". */
    readonly noShowAfterAnnouncements: number;
    readonly noShowPauseMs: number;
  };
};

export type ServiceSettings = {
  readonly serviceId: ServiceId;
  readonly name: LocalText;
  readonly hint: LocalText;
  readonly icon: ServiceIcon;
  readonly seriesId: SeriesId;
  /** Up to three lines for the slip. */
  readonly slipNotes: readonly LocalText[];
};

/** IS1: prefix (may be empty) + padded number; several services may share a series. */
export type SeriesSettings = {
  readonly seriesId: SeriesId;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
  readonly atEnd: 'wrap' | 'stop';
};

export type CounterSettings = {
  readonly counterId: CounterId;
  /** What is shown and called, e.g. "3". */
  readonly label: string;
  readonly name: LocalText;
  readonly serviceIds: readonly ServiceId[];
};

export type PrinterSettings = {
  readonly printerId: PrinterId;
  readonly name: string;
  readonly paperWidthMm: 58 | 80;
  readonly connection:
    { readonly kind: 'simulated' } | { readonly kind: 'tcp'; readonly host: string; readonly port: number };
};

/** `weekday`: 1 = Monday … 7 = Sunday. Times are local, "HH:MM", `to` exclusive; "24:00" is midnight's end. */
export type WeeklyHours = { readonly weekday: number; readonly from: string; readonly to: string };
