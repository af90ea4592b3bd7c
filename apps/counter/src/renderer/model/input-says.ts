import type { Rejection, TicketNumber, TicketStatus } from '@motcua/protocol';

/** What the page says of a press of the counter's keypad or of what its scanner has read; the words are the screen's. */
export type InputSays =
  | { readonly from: 'keypad'; readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly from: 'keypad'; readonly kind: 'nobody-here' | 'not-in-practice' | 'not-signed-in' }
  | { readonly from: 'keypad'; readonly kind: 'no-such-number'; readonly number: number }
  | { readonly from: 'keypad'; readonly kind: 'several-numbers'; readonly numbers: readonly TicketNumber[] }
  /** A question stands on the page, or something is on its way. */
  | { readonly from: 'keypad' | 'scanner'; readonly kind: 'answer-first' }
  | { readonly from: 'scanner'; readonly kind: 'not-known' | 'citizen-card' | 'unknown' }
  | { readonly from: 'scanner'; readonly kind: 'dossier-noted'; readonly count: number }
  | { readonly from: 'scanner'; readonly kind: 'dossier-again' | 'dossier-nobody' }
  /** `label` null: at this counter. */
  | {
      readonly from: 'scanner';
      readonly kind: 'called-at' | 'parked-at';
      readonly number: TicketNumber;
      readonly label: string | null;
    }
  | { readonly from: 'scanner'; readonly kind: 'over'; readonly number: TicketNumber; readonly status: TicketStatus }
  | { readonly from: 'scanner'; readonly kind: 'appointment-other-day'; readonly at: number }
  | { readonly from: 'scanner'; readonly kind: 'checked-in'; readonly number: TicketNumber };
