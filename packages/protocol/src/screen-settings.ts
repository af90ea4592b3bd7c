import type { CounterId, DeviceId, Language, LayoutId, LocalText, MediaId, ServiceId, ZoneId } from './vocabulary.ts';

/** What the displays of the waiting room show, and how. */
export type ScreenSettings = {
  /** For displays that `displays` does not name. */
  readonly usual: DisplayLook;
  readonly displays: readonly (DisplayLook & { readonly deviceId: DeviceId })[];
  /** The centre's own, besides the ready ones. */
  readonly layouts: readonly DisplayLayout[];
  /** Lines that run along the ticker, in this order. */
  readonly ticker: readonly LocalText[];
  readonly media: readonly MediaItem[];
};

export type DisplayLook = {
  readonly layoutId: LayoutId;
  readonly theme: 'night' | 'day';
  /** 100 = as the layout says. */
  readonly zoomPercent: number;
  /** In which the labels stand, the first one largest. */
  readonly languages: readonly Language[];
  /** Calls for these services alone; null = all. */
  readonly serviceIds: readonly ServiceId[] | null;
  /** Calls to these counters alone; null = all. */
  readonly counterIds: readonly CounterId[] | null;
  /** The zone in which it hangs: one display of a zone speaks. */
  readonly zoneId: ZoneId;
};

/** What can stand in a layout. */
export const DISPLAY_PARTS = ['header', 'cards', 'recent', 'absent', 'waiting', 'media', 'ticker'] as const;
export type DisplayPart = (typeof DISPLAY_PARTS)[number];

/** Columns and rows of the grid in which the parts of a layout lie: what the safe margin leaves of the screen. */
export const LAYOUT_CELLS = 48;

/** What media do while somebody is called: pause and fade where they are, or give their room to the parts beside them. */
export const MEDIA_UNDER_CALL = ['fade', 'shrink', 'hide'] as const;
export type MediaUnderCall = (typeof MEDIA_UNDER_CALL)[number];

export type DisplayLayout = {
  readonly layoutId: LayoutId;
  readonly name: string;
  readonly orientation: 'landscape' | 'portrait';
  /** Calls shown at once, in cards. */
  readonly cards: number;
  readonly mediaUnderCall: MediaUnderCall;
  /** Cells from 1; `columns` and `rows` are lengths. Parts do not overlap; one of each at most. */
  readonly parts: readonly {
    readonly part: DisplayPart;
    readonly column: number;
    readonly row: number;
    readonly columns: number;
    readonly rows: number;
  }[];
};

export const READY_LAYOUT_IDS = ['hall', 'hall-media', 'one-counter', 'portrait'] as const;
export type ReadyLayoutId = (typeof READY_LAYOUT_IDS)[number];

/** One thing of the playlist. Dates are inclusive, `YYYY-MM-DD`; null = no bound. */
export type MediaItem = {
  readonly mediaId: MediaId;
  readonly title: string;
  readonly content:
    | { readonly kind: 'picture'; readonly fileName: string }
    | { readonly kind: 'video'; readonly fileName: string }
    | { readonly kind: 'notice'; readonly heading: LocalText; readonly text: LocalText };
  /** How long a picture or notice stays; a video plays to its end. */
  readonly seconds: number;
  readonly from: string | null;
  readonly to: string | null;
};
