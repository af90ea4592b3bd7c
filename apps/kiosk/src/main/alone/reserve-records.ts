import type {
  Command,
  CommandId,
  DeviceId,
  Language,
  NeedFlag,
  PriorityClass,
  SeriesId,
  ServiceId,
  SlipCode,
  SlipState,
  TicketNumber,
} from '@motcua/protocol';

export type IssueCommand = Extract<Command, { type: 'issue-ticket' }>;

/** A number that this kiosk gave by itself. On the disk before its slip is printed, until the hub has it. */
export type GivenNumber = {
  readonly kind: 'given';
  /** Counts the numbers of this log. */
  readonly nth: number;
  /** Which run of the program gave it: only within one does its monotonic clock mean anything. */
  readonly session: string;
  readonly monotonicMs: number;
  readonly wallMs: number;
  /** Hub time, as far as it was known, and when the hub was lost. */
  readonly at: number;
  readonly lostAt: number;
  /** How long the kiosk had been alone by then, by the monotonic clock. */
  readonly aloneMs: number;
  readonly deviceId: DeviceId;
  readonly leaseDayOrdinal: number;
  readonly seriesId: SeriesId;
  readonly ordinal: number;
  readonly number: TicketNumber;
  readonly slipCode: SlipCode;
  readonly serviceId: ServiceId;
  readonly priority: PriorityClass;
  readonly needs: readonly NeedFlag[];
  readonly language: Language;
  readonly largePrint: boolean;
  readonly abandonedCommandId: CommandId | null;
};

export type ReserveFate = 'placed' | 'merged' | 'expired' | 'known' | 'refused';

/** `since`, `until`: hub time. */
export type KeptStory = {
  readonly kind: 'story';
  readonly since: number;
  readonly until: number | null;
  readonly given: number;
  readonly placed: number;
  readonly expired: number;
  readonly unsure: number;
  readonly withoutSlip: readonly TicketNumber[];
  readonly refused: readonly TicketNumber[];
};

export type ReserveRecord =
  | GivenNumber
  /** What became of the slip of that number, at each change. */
  | { readonly kind: 'slip'; readonly nth: number; readonly state: SlipState; readonly copy: boolean }
  /** The hub's durable answer about numbers. */
  | {
      readonly kind: 'handed';
      readonly fates: readonly { readonly nth: number; readonly fate: ReserveFate; readonly isUnsure: boolean }[];
    }
  /** Kept when the numbers themselves go: none of the lease is given again. */
  | {
      readonly kind: 'used';
      /** Days and slices are counted anew for each device, and by each hub. */
      readonly deviceId: DeviceId;
      readonly leaseDayOrdinal: number;
      readonly seriesId: SeriesId;
      readonly ordinal: number;
      readonly nth: number;
    }
  | KeptStory;

export type SlipSoFar = { readonly state: SlipState; readonly copy: boolean };
