import type { LateOutcome, LinkState, NoAnswer, SendResult } from '@motcua/client';
import type {
  AskCatalogue,
  CatalogueEntry,
  CatalogueReply,
  Command,
  GlassMeasure,
  KioskGlassView,
  KioskMenuView,
  KioskSlipsView,
  Language,
  LookUpReply,
  NeedFlag,
  RatingFace,
  ServiceGroupId,
  ServiceId,
} from '@motcua/protocol';

import type { Sayable, Speech } from './speech-state.ts';

/** What a finger, or the keyboard, asked for. */
export type KioskTouch =
  | { readonly kind: 'choose-service'; readonly serviceId: ServiceId }
  | { readonly kind: 'take-one-more' }
  /** PC7 */
  | { readonly kind: 'open-group'; readonly groupId: ServiceGroupId }
  | { readonly kind: 'close-group' }
  /** PC6 */
  | { readonly kind: 'receipt-has-come' }
  | { readonly kind: 'receipt-not-yet' }
  | SearchKey
  | FindTouch
  /** IS3. `digit`: one of 0–9. */
  | { readonly kind: 'type-digit'; readonly digit: string; readonly from: 'glass' | 'keyboard' }
  | { readonly kind: 'erase-digit' }
  | { readonly kind: 'submit-person' }
  | { readonly kind: 'no-paper' }
  /** KI6: the page for whoever holds a slip or an appointment. `letter`: one of the codes' letters. */
  | { readonly kind: 'have-code' }
  | { readonly kind: 'type-letter'; readonly letter: string; readonly from: 'glass' | 'keyboard' }
  | { readonly kind: 'erase-letter' }
  | { readonly kind: 'submit-code' }
  | { readonly kind: 'come-back' }
  | { readonly kind: 'ask-cancel' }
  | { readonly kind: 'keep-number' }
  | { readonly kind: 'cancel-by-code' }
  | { readonly kind: 'check-in' }
  /** SA1 */
  | { readonly kind: 'rate'; readonly face: RatingFace }
  /** SA1: why not satisfied; null: nobody wants to say. */
  | { readonly kind: 'rate-why'; readonly reasonId: string | null }
  /** IS4: the bar above the languages, and what stands above the tiles then. */
  | { readonly kind: 'toggle-help' }
  | { readonly kind: 'toggle-priority' }
  | { readonly kind: 'toggle-need'; readonly need: NeedFlag }
  | { readonly kind: 'choose-language'; readonly language: Language }
  | { readonly kind: 'toggle-text' }
  | { readonly kind: 'toggle-contrast' }
  /** KI11: one tile's loudspeaker, by its clip; all tiles of the page, one by one. */
  | { readonly kind: 'speak'; readonly clipId: string }
  | { readonly kind: 'listen' }
  /** HE1: "I need someone to guide me", on every page. */
  | { readonly kind: 'need-guide' }
  | { readonly kind: 'guide-not-needed' }
  | { readonly kind: 'leave-guide' }
  /** UI6: the glass is so large; not now. */
  | { readonly kind: 'keep-glass'; readonly measure: GlassMeasure }
  | { readonly kind: 'leave-glass' }
  /** KI9: "yes, I am here". */
  | { readonly kind: 'still-here' }
  /** IS6 */
  | { readonly kind: 'add-service' }
  | { readonly kind: 'keep-as-is' }
  | { readonly kind: 'turn-page'; readonly by: 1 | -1 }
  | { readonly kind: 'leave-number' }
  | { readonly kind: 'choose-again' }
  | { readonly kind: 'start-again' }
  | { readonly kind: 'reload' };

/** PC2: `letter`: whatever a keyboard may have, a space too. */
export type SearchKey =
  | { readonly kind: 'type-word'; readonly letter: string; readonly from: 'glass' | 'keyboard' }
  | { readonly kind: 'erase-word' }
  | { readonly kind: 'clear-words' };

/** PC2, PC3 */
export type FindTouch =
  | { readonly kind: 'search' }
  | { readonly kind: 'what-to-bring' }
  | { readonly kind: 'papers-of'; readonly serviceId: ServiceId }
  | { readonly kind: 'show-procedure'; readonly entry: CatalogueEntry }
  | { readonly kind: 'turn-found'; readonly by: 1 | -1 }
  /** PC3: to the page of the list on which that paper stands. */
  | { readonly kind: 'read-on'; readonly from: number }
  | { readonly kind: 'toggle-code' }
  /** PC8 */
  | { readonly kind: 'print-list' }
  | { readonly kind: 'back' };

/** SC3: what a scanner has read: a whole code of the office, or something that means nothing here. */
export type Reading =
  { readonly type: 'code-read'; readonly code: string } | { readonly type: 'other-read'; readonly what: OtherPaper };
export type OtherPaper = 'dossier-code' | 'citizen-card' | 'unknown';

/** `at`: local monotonic ms. */
export type KioskEvent = { readonly at: number } & (
  | { readonly type: 'link-changed'; readonly link: LinkState }
  | { readonly type: 'menu-arrived'; readonly menu: KioskMenuView }
  | { readonly type: 'slips-arrived'; readonly slips: KioskSlipsView }
  | { readonly type: 'send-answered'; readonly pressId: number; readonly result: SendResult }
  /** `hubNow`: hub time in ms. */
  | { readonly type: 'glass-arrived'; readonly glass: KioskGlassView; readonly hubNow: number }
  /** UI6: so many tiles have room on the glass now, and whether buttons say the first of it only. */
  | { readonly type: 'glass-fitted'; readonly mostTiles: number; readonly isTight: boolean }
  /** `hubNow`: hub time in ms. */
  | { readonly type: 'late-outcome'; readonly late: LateOutcome; readonly hubNow: number }
  | { readonly type: 'looked-up'; readonly pressId: number; readonly reply: LookUpReply | NoAnswer }
  | { readonly type: 'catalogue-answered'; readonly pressId: number; readonly reply: CatalogueReply | NoAnswer }
  | Reading
  | { readonly type: 'touched'; readonly touch: KioskTouch }
  | { readonly type: 'voice-ready'; readonly sayable: Sayable }
  /** What was to be said has been heard, or cannot be. */
  | { readonly type: 'said' }
  | { readonly type: 'tick' }
);

export type KioskEffect =
  | {
      readonly kind: 'send';
      readonly pressId: number;
      readonly command: Command;
      readonly giveUpAfterMs: number;
    }
  | { readonly kind: 'look-up'; readonly pressId: number; readonly code: string }
  | { readonly kind: 'ask-catalogue'; readonly pressId: number; readonly question: AskCatalogue }
  | { readonly kind: 'say'; readonly speech: Speech; readonly language: Language }
  | { readonly kind: 'report-glass'; readonly measure: GlassMeasure }
  | { readonly kind: 'hush' }
  | { readonly kind: 'reload' };
