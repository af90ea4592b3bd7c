import type { LinkState } from '@motcua/client';
import type {
  FoundCode,
  GlassMeasure,
  KioskGlassView,
  KioskMenuView,
  KioskSlipsView,
  Language,
  NeedFlag,
  PriorityClass,
  RatingFace,
  Rejection,
  ServiceGroupId,
  ServiceId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import type { ServiceClosed } from '@motcua/messages';
import type { FindScreen, ReceiptScreen } from './find-state.ts';
import type { OtherPaper } from './kiosk-event.ts';
import type { SlipStanding } from './slip-standing.ts';
import { MOST_TILES } from './tile-pages.ts';
import { NOTHING_SAYABLE, type Reading, type Sayable } from './speech-state.ts';

/** What the kiosk tells instead of a number. */
export type KioskMessage =
  /** IS3: the paper that is asked for is not there; staff help without it. */
  | { readonly kind: 'no-paper' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** IS3: the tile said so already. */
  | { readonly kind: 'closed'; readonly issuing: ServiceClosed }
  | { readonly kind: 'service-gone' }
  /** IS6: the number itself holds. `rejection` null: the hub did not answer. */
  | { readonly kind: 'not-added'; readonly number: string; readonly rejection: Rejection | null }
  | { readonly kind: 'gave-up' }
  | { readonly kind: 'cancel-failed'; readonly number: string; readonly rejection: Rejection | null }
  /** KI6 */
  | { readonly kind: 'cancelled-by-code'; readonly number: string }
  /** `rejection` null: the hub did not answer. */
  | { readonly kind: 'code-failed'; readonly rejection: Rejection | null }
  /** SA1: `again`: it had been said before. */
  | { readonly kind: 'rated'; readonly again: boolean }
  /** PC6: the day on the receipt has not come. */
  | { readonly kind: 'not-yet' }
  /** SC3: a paper that means nothing here. */
  | { readonly kind: 'other-read'; readonly what: OtherPaper }
  /** SC3: a paper was read, and nobody is there to say what it is. */
  | { readonly kind: 'read-alone' };

/** All times are local monotonic ms, as events bring them. */
export type KioskScreen =
  | { readonly kind: 'start'; readonly cancelledNumber: string | null }
  /** The tile is lit and waits for the hub; `slow` once that needs words. */
  | { readonly kind: 'taking'; readonly pressId: number; readonly serviceId: ServiceId; readonly slow: boolean }
  | {
      readonly kind: 'number';
      readonly issued: TicketIssuedOutcome;
      /** The number became known only after the press was given up. */
      readonly late: boolean;
      /** DA1: not to be taken back for another choice; the appointment would be lost with it. */
      readonly fromAppointment: boolean;
      readonly standing: SlipStanding;
      readonly standingSince: number;
    }
  | PersonScreen
  | CodeScreen
  | FoundScreen
  | FindScreen
  | ReceiptScreen
  | GuideScreen
  | GlassScreen
  /** IS8: many numbers were taken for this service; one more is given on yes. */
  | { readonly kind: 'one-more'; readonly serviceId: ServiceId; readonly given: number }
  | { readonly kind: 'cancelling'; readonly pressId: number; readonly issued: TicketIssuedOutcome }
  | { readonly kind: 'message'; readonly message: KioskMessage };

/** HE1: somebody is wanted. What stood on the glass before comes back; what was typed there does not. */
export type GuideScreen = {
  readonly kind: 'guide';
  /** Null: nothing is on its way. */
  readonly pressId: number | null;
  /** The hub did not take it: the desk is named instead. */
  readonly failed: boolean;
  readonly back: KioskScreen;
};

/** UI6: whoever sets the kiosk up measures its glass. `sent`: what was confirmed; `kept`: the hub has it. */
export type GlassScreen = {
  readonly kind: 'glass';
  readonly sent: GlassMeasure | null;
  readonly standing: 'measuring' | 'sent' | 'kept' | 'not-kept';
};

/** IS3: who presses? The digits stand here, and nowhere else, until the page is left by whichever way. */
export type PersonScreen = {
  readonly kind: 'person';
  readonly serviceId: ServiceId;
  /** IS8: the yes to one more number was given before. */
  readonly oneMore: boolean;
  readonly digits: string;
  /** How many of the digits, from the first, are no longer shown. */
  readonly hidden: number;
  /** The last key; before the first one, when the page appeared. */
  readonly typedAt: number;
  /** "Continue" was pressed before there were enough digits, or the card was held under the scanner, which does not read its number. */
  readonly trouble: 'too-short' | 'card-not-read' | null;
};

/** KI6: the code on a slip or of an appointment is typed. It stands here and nowhere else. */
export type CodeScreen = {
  readonly kind: 'code';
  readonly typed: string;
  /** The last key, or when the code was asked about; before the first one, when the page appeared. */
  readonly typedAt: number;
  readonly trouble: 'too-short' | 'not-found' | 'resting' | 'no-answer' | null;
  /** The hub is asked. */
  readonly askedAs: number | null;
};

/** KI6: what the code stands for, and what can be done with it. */
export type FoundScreen = {
  readonly kind: 'found';
  readonly found: FoundCode;
  /** SE2: came back just now, here. */
  readonly hasReturned: boolean;
  /** SE6: loss is possible, so it is asked once. */
  readonly asksCancel: boolean;
  readonly doing: {
    readonly pressId: number;
    readonly what: 'return' | 'cancel' | 'check-in' | 'look-again' | 'rate';
  } | null;
  /** SA1: the face that was touched; null: none yet. `isGiven`: the hub has it, and asks for a reason. */
  readonly rated: { readonly face: RatingFace; readonly isGiven: boolean } | null;
};

export type KioskState = {
  readonly link: LinkState;
  readonly menu: KioskMenuView | null;
  readonly slips: KioskSlipsView | null;
  /** UI6; null: the hub has not said. */
  readonly glass: KioskGlassView | null;
  /** UI6: it has been paired just now, and nobody was asked for the measure of the glass yet. */
  readonly isNew: boolean;
  /** UI6: until when, on this machine's clock, the glass is to be measured as soon as nobody stands there; null: it is not. */
  readonly glassWantedUntil: number | null;
  /** How many tiles this glass has room for. */
  readonly mostTiles: number;
  /** KI12: with the letters that somebody chose, buttons have room for the first of their words only. */
  readonly isTight: boolean;
  readonly language: Language;
  readonly largerText: boolean;
  readonly moreContrast: boolean;
  /** IS6: the number to which another service is being added; null: none. */
  readonly adding: TicketIssuedOutcome | null;
  /** KI9: since when it is asked whether anybody is still there; null: it is not. */
  readonly askedSince: number | null;
  /** IS4: the tiles stand under the heading for priority numbers and help. */
  readonly helpOpen: boolean;
  readonly priority: PriorityClass;
  readonly needs: readonly NeedFlag[];
  /** PC7: whose services stand on the tiles. */
  readonly openGroup: ServiceGroupId | null;
  readonly tilePage: number;
  /** KI11 */
  readonly sayable: Sayable;
  readonly reading: Reading | null;
  /** Whoever stands here has been read to. */
  readonly listens: boolean;
  /** When something had last been said to its end. */
  readonly heardAt: number;
  readonly screen: KioskScreen;
  readonly screenSince: number;
  /** The last touch that did something. */
  readonly touchedAt: number;
  readonly pressesSoFar: number;
  /** A number reported late, waiting until nobody else is at the glass. */
  readonly lateTicket: TicketIssuedOutcome | null;
};

/** The kiosk as it starts: nothing known yet. */
export function initialKioskState(at: number): KioskState {
  return {
    link: { kind: 'connecting' },
    menu: null,
    slips: null,
    ...{ glass: null, isNew: false, glassWantedUntil: null, mostTiles: MOST_TILES, isTight: false },
    language: 'vi',
    ...{ largerText: false, moreContrast: false, adding: null, askedSince: null },
    ...{ helpOpen: false, priority: 'ordinary', needs: [] },
    ...{ openGroup: null, tilePage: 0 },
    ...{ sayable: NOTHING_SAYABLE, reading: null, listens: false, heardAt: Number.NEGATIVE_INFINITY },
    screen: { kind: 'start', cancelledNumber: null },
    screenSince: at,
    touchedAt: Number.NEGATIVE_INFINITY,
    pressesSoFar: 0,
    lateTicket: null,
  };
}

/** Only a connected kiosk takes presses; everything else stays to be read. */
export function isConnected(state: KioskState): boolean {
  return state.link.kind === 'connected';
}
