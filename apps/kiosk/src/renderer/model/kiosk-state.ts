import type { LinkState } from '@motcua/client';
import type {
  KioskMenuView,
  KioskSlipsView,
  Language,
  PriorityClass,
  Rejection,
  ServiceId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import type { ServiceClosed } from '@motcua/messages';
import type { SlipStanding } from './slip-standing.ts';

/** What the kiosk tells instead of a number. */
export type KioskMessage =
  /** IS3: the paper that is asked for is not there; staff help without it. */
  | { readonly kind: 'no-paper' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** IS3: the tile said so already. */
  | { readonly kind: 'closed'; readonly issuing: ServiceClosed }
  | { readonly kind: 'service-gone' }
  | { readonly kind: 'gave-up' }
  | { readonly kind: 'cancel-failed'; readonly number: string; readonly rejection: Rejection | null };

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
      readonly standing: SlipStanding;
      readonly standingSince: number;
    }
  /** IS8: many numbers were taken for this service; one more is given on yes. */
  | PersonScreen
  | { readonly kind: 'one-more'; readonly serviceId: ServiceId; readonly given: number }
  | { readonly kind: 'cancelling'; readonly pressId: number; readonly issued: TicketIssuedOutcome }
  | { readonly kind: 'message'; readonly message: KioskMessage };

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
  /** "Continue" was pressed before there were enough digits. */
  readonly tooShort: boolean;
};

export type KioskState = {
  readonly link: LinkState;
  readonly menu: KioskMenuView | null;
  readonly slips: KioskSlipsView | null;
  readonly language: Language;
  readonly largerText: boolean;
  readonly priority: PriorityClass;
  readonly tilePage: number;
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
    language: 'vi',
    largerText: false,
    priority: 'ordinary',
    tilePage: 0,
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
