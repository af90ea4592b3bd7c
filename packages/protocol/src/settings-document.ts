import type { BoardLineSettings } from './board-lines.ts';
import type { FollowSettings, LanguageCheck, NormSettings, SatisfactionSettings } from './care-settings.ts';
import type { KeypadLineSettings, ScannerSettings } from './input-settings.ts';
import type { KioskPrinterChoice, PrinterSettings } from './printer-settings.ts';
import type { ScreenSettings } from './screen-settings.ts';
import type { ProcedureSettings, ServiceGroup } from './service-catalogue.ts';
import type { SlipTemplate } from './slip-templates.ts';
import type { VoiceSettings } from './voice-settings.ts';
import type {
  AccountId,
  CounterId,
  Language,
  LocalText,
  NeedFlag,
  ProfileId,
  SeriesId,
  ServiceIcon,
  ServiceId,
  SlipTemplateId,
  TransferPosition,
} from './vocabulary.ts';

export type { KioskPrinterChoice, PrinterSettings };

/**
 * The centre's settings: one versioned document. The journal records each version whole, so that a
 * replay uses the settings of the moment. Plain types only, so that the domain can stand on them; the wire
 * schema is in `settings-schema.ts`.
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
  readonly profiles: readonly CallingProfile[];
  readonly staff: readonly StaffSettings[];
  readonly printers: readonly PrinterSettings[];
  /** SL2: left out by settings older than the field; a kiosk that it does not name finds its printer by itself. */
  readonly kioskPrinters?: readonly KioskPrinterChoice[] | undefined;
  readonly boardLines: readonly BoardLineSettings[];
  readonly scanners: readonly ScannerSettings[];
  readonly keypadLines: readonly KeypadLineSettings[];
  /** TP1: the centre's own, besides the built-in one. */
  readonly slipTemplates: readonly SlipTemplate[];
  /** For services that name none. */
  readonly slipTemplateId: SlipTemplateId;
  readonly hours: OpeningSettings;
  readonly issuing: IssuingSettings;
  readonly calling: CallingSettings;
  readonly appointments: AppointmentSettings;
  readonly serviceGroups: readonly ServiceGroup[];
  readonly procedures: readonly ProcedureSettings[];
  readonly screens: ScreenSettings;
  readonly voice: VoiceSettings;
  readonly norms: NormSettings;
  readonly satisfaction: SatisfactionSettings;
  readonly follow: FollowSettings;
  /** Outside the demo a language other than Vietnamese is offered once it stands here. */
  readonly languageChecks: readonly LanguageCheck[];
};

export type ServiceSettings = {
  readonly serviceId: ServiceId;
  readonly name: LocalText;
  readonly hint: LocalText;
  readonly icon: ServiceIcon;
  readonly seriesId: SeriesId;
  /** Up to three lines for the slip. */
  readonly slipNotes: readonly LocalText[];
  /** TP1: null = the centre's. */
  readonly slipTemplateId: SlipTemplateId | null;
  /** IS3: its own hours; null = the centre's. */
  readonly weeklyHours: readonly WeeklyHours[] | null;
  /** IS3: most numbers in a service day; null = no limit. */
  readonly dailyLimit: number | null;
  /** What is said on the tile and the slip after an hour, e.g. that the result comes the next day. */
  readonly lateNotice: { readonly from: string; readonly text: LocalText } | null;
  /** PC6: before a number is given, whether the day on the receipt has come: for collecting results. */
  readonly askReceipt: boolean;
  /** ES1: minutes that one visit usually takes, for as long as there are no figures of the day. */
  readonly usualMinutes: number;
};

/** IS1: prefix (may be empty) + padded number; several services may share a series. */
export type SeriesSettings = {
  readonly seriesId: SeriesId;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly digits: number;
  readonly atEnd: 'wrap' | 'stop';
  /** HL1: bare numbers for kiosks that lost the hub, in slices of `perKiosk`; outside the normal range. */
  readonly reserve: { readonly first: number; readonly last: number; readonly perKiosk: number } | null;
  /** HL4: bare numbers of the printed pad; outside the normal range and the reserve. */
  readonly pad: { readonly first: number; readonly last: number } | null;
};

export type CounterSettings = {
  readonly counterId: CounterId;
  /** What is shown and called, e.g. "3". */
  readonly label: string;
  readonly name: LocalText;
  readonly serviceIds: readonly ServiceId[];
  /** CA3: those of them that come first where the profile says so. Empty: all alike. */
  readonly mainServiceIds: readonly ServiceId[];
  /** CA3: null = the centre's profile. */
  readonly profileId: ProfileId | null;
};

/** What is particular to one member of staff. Whoever is not listed has the centre's defaults. */
export type StaffSettings = {
  readonly accountId: AccountId;
  /** CA3: goes before the counter's profile; null = the counter's. */
  readonly profileId: ProfileId | null;
  /** CA3: languages spoken besides Vietnamese. */
  readonly languages: readonly Language[];
  /** CA6 */
  readonly mayChooseTickets: boolean;
  /** CA11: acts out of turn in a service day; null = the centre's. */
  readonly outOfTurnPerDay: number | null;
};

/** CA3: how the next ticket is chosen, as data: each rule narrows the choice, in this order; the oldest of the rest is called. */
export type CallingProfile = {
  readonly profileId: ProfileId;
  readonly name: LocalText;
  readonly rules: readonly CallingRule[];
};

/**
 * - `appointments`: an appointment whose time has come goes first.
 * - `ageing`: no later rule passes over a ticket that waited longer, ordinary or priority.
 * - `main-services`: the counter's main services first; someone elsewhere who waited longer than `othersAfterMinutes` counts as well.
 * - `language`: a ticket in a language that another open counter of its line speaks and this one does not is left to that one for `leaveForMinutes`; at that one it comes first.
 * - `priority`: while both kinds wait, `priority` priority tickets before the others, then `ordinary` ordinary ones, which pass
 *   no earlier priority ticket; counted per counter from the day's opening.
 * - `weights`: the lines take turns in proportion to their weights (1 where a service is not named).
 */
export type CallingRule =
  | { readonly kind: 'appointments' }
  | { readonly kind: 'ageing'; readonly afterMinutes: number }
  | { readonly kind: 'main-services'; readonly othersAfterMinutes: number }
  | { readonly kind: 'language'; readonly leaveForMinutes: number }
  | { readonly kind: 'priority'; readonly priority: number; readonly ordinary: number }
  | { readonly kind: 'weights'; readonly weights: readonly ServiceWeight[] };

export type ServiceWeight = { readonly serviceId: ServiceId; readonly weight: number };

/** Local clock times, "HH:MM", `to` exclusive; "24:00" is midnight's end. */
export type HourSpan = { readonly from: string; readonly to: string };
/** `weekday`: 1 = Monday … 7 = Sunday. */
export type WeeklyHours = HourSpan & { readonly weekday: number };

export type OpeningSettings = {
  /** When officers call. Several spans of a weekday have breaks between them; none = closed that day. */
  readonly weekly: readonly WeeklyHours[];
  /** DA4: single dates that differ, closed (no spans) or open. */
  readonly exceptions: readonly DayException[];
  /** DA1: when the service day closes, "HH:MM"; "24:00" = at midnight. */
  readonly dayClosesAt: string;
};

export type DayException = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly spans: readonly HourSpan[];
  readonly reason: LocalText | null;
};

export type IssuingSettings = {
  /** IS3: numbers are given this long before the day's first span begins. */
  readonly opensMinutesBefore: number;
  /** IS3: and no longer this long before its last span ends. */
  readonly stopsMinutesBefore: number;
  /** IS3: whether numbers are given in the breaks between spans. */
  readonly duringBreaks: boolean;
  /** IS3: numbers that one person can have in a service day; null = nobody is asked who they are. */
  readonly perPersonPerDay: number | null;
  /** IS4: who may take a priority number, in words for the kiosk. The ticket never says which. */
  readonly priorityGroups: readonly LocalText[];
  /** IS4: needs that the kiosk asks about. */
  readonly needFlags: readonly NeedFlag[];
};

export type CallingSettings = {
  readonly profileId: ProfileId;
  /** CA7: for this long after the announcement, "next" asks whether the citizen came. */
  readonly confirmWithinMs: number;
  /** SE1: a called ticket counts as being served this long after its announcement; null = only by button. */
  readonly servingStartsAfterMs: number | null;
  /** SE1: and may still turn out absent for this long. */
  readonly absentStillForMs: number;
  /** SE2: announcements needed, and the pause after the last, before "absent". */
  readonly noShowAfterAnnouncements: number;
  readonly noShowPauseMs: number;
  /** SE2: how long the display lists "called, not here". */
  readonly absentShownForMs: number;
  /** SE2: whoever comes back is called after so many calls of the line. */
  readonly returnAfterCalls: number;
  /** SE4 */
  readonly transferPosition: Exclude<TransferPosition, 'first'>;
  /** CA6, CA11: for staff that are not listed. `outOfTurnPerDay` null = no limit. */
  readonly officersMayChooseTickets: boolean;
  readonly outOfTurnPerDay: number | null;
};

/** Appointments stand in slots of `slotMinutes`, at most `perSlot` per service. */
export type AppointmentSettings = {
  readonly slotMinutes: number;
  readonly perSlot: number;
  /** CA3: for this long after its time an appointment still goes first. */
  readonly graceMinutes: number;
};
