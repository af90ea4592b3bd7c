/**
 * The words that every part of Motcua shares. This file imports nothing but a part of itself, so that the pure domain,
 * the messages and the screens can all stand on it. Plain values and types only; the wire schemas
 * built from them live in the other files of this package.
 */

export * from './printer-vocabulary.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identity of a ticket, unique for ever within one hub: `<service day ordinal>-<order of issue>`. */
export type TicketId = Branded<'TicketId'>;
/** What is printed and called, e.g. "A042". Repeats on another day. */
export type TicketNumber = Branded<'TicketNumber'>;
/** Random and unguessable (96 bits, base32): what the slip's QR code carries. */
export type SlipCode = Branded<'SlipCode'>;
/** Six readable letters derived from the slip's code: what is printed beneath the QR code, for those who type it. */
export type ShortCode = Branded<'ShortCode'>;
export type ServiceId = Branded<'ServiceId'>;
export type SeriesId = Branded<'SeriesId'>;
export type CounterId = Branded<'CounterId'>;
export type ProfileId = Branded<'ProfileId'>;
export type PrinterId = Branded<'PrinterId'>;
export type SlipTemplateId = Branded<'SlipTemplateId'>;
export type ServiceGroupId = Branded<'ServiceGroupId'>;
/** Of a way to divide a display. */
export type LayoutId = Branded<'LayoutId'>;
export type MediaId = Branded<'MediaId'>;
/** A room in which one display speaks. */
export type ZoneId = Branded<'ZoneId'>;
export type VoicePackId = Branded<'VoicePackId'>;
/** What a voice pack speaks, a BCP 47 tag: more than screens can show, e.g. "vi", "km", "blt", "hmn". */
export type Tongue = Branded<'Tongue'>;
export type BoardLineId = Branded<'BoardLineId'>;
/** Of one board, unique among the boards of a centre. */
export type BoardId = Branded<'BoardId'>;
export type ScannerId = Branded<'ScannerId'>;
export type KeypadLineId = Branded<'KeypadLineId'>;
export type DeviceId = Branded<'DeviceId'>;
export type AccountId = Branded<'AccountId'>;
/** UUIDv7 chosen by the sender, unique per device or account. */
export type CommandId = Branded<'CommandId'>;
/** New at each start of the hub. */
export type HubEpoch = Branded<'HubEpoch'>;
/** Short and typable (8 characters, no look-alikes): what a citizen with an appointment brings. */
export type AppointmentCode = Branded<'AppointmentCode'>;
/** A person's keyed hash for one service day (IS3). The key is thrown away at the close: it never says who. */
export type PersonTag = Branded<'PersonTag'>;

/** Languages in which screens and slips speak. Vietnamese is always there; the others are options. */
export const LANGUAGES = ['vi', 'en', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text typed by the centre. Vietnamese is required; a missing language falls back to it. */
export type LocalText = { readonly vi: string; readonly en: string | null; readonly km: string | null };

/** Statuses of a ticket (its active leg's). See docs/spec.md, "Words". */
export const TICKET_STATUSES = [
  'waiting',
  'called',
  'serving',
  'parked',
  'completed',
  'noShow',
  'cancelled',
  'expired',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** IS4: what a ticket may say about the help its holder needs. Never free text. */
export const NEED_FLAGS = ['hearing', 'sight', 'wheelchair', 'interpreter', 'reading'] as const;
export type NeedFlag = (typeof NEED_FLAGS)[number];

/** IS4: where a ticket came from. `offline-kiosk`: HL1; `by-hand`: from the paper pad, HL4. */
export const TICKET_SOURCES = ['kiosk', 'staff', 'guide', 'appointment', 'offline-kiosk', 'by-hand'] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];

/** IS4: `priority` is self-declared at the kiosk or set by staff. */
export const PRIORITY_CLASSES = ['ordinary', 'priority'] as const;
export type PriorityClass = (typeof PRIORITY_CLASSES)[number];

export const COUNTER_STATUSES = ['closed', 'open', 'paused'] as const;
export type CounterStatus = (typeof COUNTER_STATUSES)[number];

/** What a connection says it is in the handshake. A staff connection's rights come from the account. */
export const CLIENT_ROLES = ['kiosk', 'display', 'rating', 'staff'] as const;
export type ClientRole = (typeof CLIENT_ROLES)[number];

/** Kinds of appliance that can be paired. `rating`: a page before citizens at counters (SA2). */
export const DEVICE_ROLES = ['kiosk', 'display', 'rating'] as const;
export type DeviceRole = (typeof DEVICE_ROLES)[number];

/** What an administrator pairs: the devices, and PCs on which staff sign in at counters (AC17), which connect as whoever sits there. */
export const PAIRED_ROLES = [...DEVICE_ROLES, 'counter-pc'] as const;
export type PairedRole = (typeof PAIRED_ROLES)[number];

export const STAFF_ROLES = ['officer', 'guide', 'supervisor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whoever may send a command. */
export type ActorRole = DeviceRole | StaffRole;

/** Who did it: stands in every event (DA3) and decides what is allowed. */
export type Actor =
  | { readonly kind: 'device'; readonly deviceId: DeviceId; readonly role: DeviceRole }
  | { readonly kind: 'staff'; readonly accountId: AccountId; readonly role: StaffRole; readonly name: string }
  | { readonly kind: 'system' };

/** Why a ticket was cancelled. */
export const CANCEL_REASONS = ['wrong-choice', 'citizen-left', 'mistake', 'many-at-once'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** SL10: why staff print a slip again. */
export const REPRINT_REASONS = ['did-not-come-out', 'unreadable', 'lost'] as const;
export type ReprintReason = (typeof REPRINT_REASONS)[number];

/** SE1: how a visit ended, for reports. */
export const OUTCOME_CODES = [
  'done',
  'received',
  'missing-papers',
  'guided-online',
  'referred',
  'result-returned',
] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

/** CA11: why the order was changed. A reason of the office, never a personal one. */
export const OUT_OF_TURN_REASONS = [
  'cannot-wait',
  'missed-turn',
  'wrong-service',
  'brought-papers',
  'staff-mistake',
  'supervisor-decision',
] as const;
export type OutOfTurnReason = (typeof OUT_OF_TURN_REASONS)[number];

/** CA11: the acts that stand in the out-of-turn record. */
export const OUT_OF_TURN_ACTS = ['chosen-call', 'placed-first', 'priority-changed', 'early-no-show', 'undo'] as const;
export type OutOfTurnAct = (typeof OUT_OF_TURN_ACTS)[number];

/** SE4: where a transferred ticket stands in its new line. `first` is a supervisor's right. */
export const TRANSFER_POSITIONS = ['original', 'last', 'first'] as const;
export type TransferPosition = (typeof TRANSFER_POSITIONS)[number];

/** IS3, DA4: why an officer stopped the giving of numbers. */
export const STOP_REASONS = ['lines-full', 'machine-trouble', 'power-cut', 'meeting', 'emergency', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/**
 * CA1, CA3: the rule that chose a ticket. The words for people are in the messages package.
 * `aged`: waited longer than the profile's limit, so no rule left it out; `placed`: put at a position by
 * staff or come back after a missed turn; `chosen`: by an officer (CA6).
 */
export const CALL_RULES = [
  'oldest-first',
  'priority-turn',
  'ordinary-turn',
  'aged',
  'main-service',
  'waited-too-long-elsewhere',
  'weight',
  'appointment',
  'language',
  'placed',
  'chosen',
] as const;
export type CallRule = (typeof CALL_RULES)[number];

/** CA10: the kind of a call that overtakes someone of the same line; shown, never with a personal reason. */
export const CALL_KINDS = ['priority', 'returned', 'appointment', 'transferred', 'out-of-turn'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** Kinds of announcement on the call board. */
export const ANNOUNCEMENT_KINDS = ['call', 'recall', 'withdrawn'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];
/** What a display tells of an announcement: it has it still to say, it has begun it, or it will not say it any more. */
export const ANNOUNCEMENT_PHASES = ['waiting', 'begun', 'ended'] as const;

/** Why no number is given now (IS3). */
export const ISSUING_CLOSED_REASONS = ['not-yet', 'break', 'over', 'closed-day', 'stopped'] as const;
export type IssuingClosedReason = (typeof ISSUING_CLOSED_REASONS)[number];

/** Icons that a centre may give to a service. An unknown name falls back to `document`. */
export const SERVICE_ICONS = [
  'baby',
  'stamp',
  'id-card',
  'map',
  'heart-hand',
  'store',
  'inbox',
  'online',
  'document',
] as const;
export type ServiceIcon = (typeof SERVICE_ICONS)[number];

/** What can be wrong with a settings document. The words, with the figures that each of them names, are in the messages package. */
export const SETTINGS_PROBLEM_CODES = [
  'id-twice',
  'label-twice',
  'named-twice',
  'unknown-series',
  'unknown-service',
  'unknown-profile',
  'main-not-served',
  'range-order',
  'too-few-digits',
  'number-too-long',
  'ranges-overlap',
  'norm-beyond-hours',
  'practice-prefix',
  'help-prefix',
  'slice-size',
  'same-numbers',
  'prefix-misread',
  'unknown-time-zone',
  'never-open',
  'weekday',
  'not-a-time',
  'span-order',
  'span-overlap',
  'not-a-date',
  'date-twice',
  'closes-too-early',
  'whole-number',
  'unknown-value',
  'too-many',
  'rule-twice',
  'main-after-ageing',
  'weight',
  'no-vietnamese',
  'empty',
  'paper-width',
  'label-length',
  'text-too-long',
  'no-vietnamese-text',
  'texts-too-large',
  'not-understood',
  'unknown-counter',
  'board-address-twice',
  'board-address-range',
  'board-port-twice',
  'board-codec',
  'scanner-other-kiosk',
  'keypad-address-twice',
  'keypad-address-range',
  'keypad-alone',
  'keypad-codec',
  'unknown-slip-template',
  'slip-part-missing',
  'slip-part-twice',
  'slip-code-missing',
  'slip-nothing-beside',
  'slip-digits-too-low',
  'slip-digits-too-high',
  'slip-too-long',
  ...(['logo-not-png', 'logo-too-large', 'logo-size'] as const),
  'unknown-printer',
  'own-fallback',
  'port-twice',
  'printer-cannot',
  ...(['unknown-layout', 'layout-part-twice', 'layout-outside', 'layout-overlap', 'layout-no-cards'] as const),
  ...(['layout-digits-small', 'layout-recent-small', 'media-name', 'date-order'] as const),
  ...(['follow-port-reserved', 'follow-port-blocked', 'follow-port-of-hub'] as const),
  ...(['follow-not-an-address', 'follow-own-machine-only'] as const),
  ...(['follow-alone-no-address', 'follow-alone-not-own', 'follow-alone-only'] as const),
  ...(['follow-alone-beside', 'follow-alone-own-way'] as const),
  ...(['service-in-two-groups', 'group-empty', 'procedure-nowhere', 'not-a-web-address'] as const),
] as const;
export type SettingsProblemCode = (typeof SETTINGS_PROBLEM_CODES)[number];

/** What is wrong, and where: `field` is a path such as `services[2].seriesId`; at most four figures. */
export type SettingsProblem = {
  readonly field: string;
  readonly code: SettingsProblemCode;
  readonly figures: readonly (string | number)[];
};
