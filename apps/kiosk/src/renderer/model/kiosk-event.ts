import type { LateOutcome, LinkState, NoAnswer, SendResult } from '@motcua/client';
import type {
  Command,
  KioskMenuView,
  KioskSlipsView,
  Language,
  LookUpReply,
  NeedFlag,
  ServiceId,
} from '@motcua/protocol';

/** What a finger, or the keyboard, asked for. */
export type KioskTouch =
  | { readonly kind: 'choose-service'; readonly serviceId: ServiceId }
  | { readonly kind: 'take-one-more' }
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
  /** IS4: the bar above the languages, and what stands above the tiles then. */
  | { readonly kind: 'toggle-help' }
  | { readonly kind: 'toggle-priority' }
  | { readonly kind: 'toggle-need'; readonly need: NeedFlag }
  | { readonly kind: 'choose-language'; readonly language: Language }
  | { readonly kind: 'toggle-text' }
  | { readonly kind: 'turn-page'; readonly by: 1 | -1 }
  | { readonly kind: 'leave-number' }
  | { readonly kind: 'choose-again' }
  | { readonly kind: 'start-again' }
  | { readonly kind: 'reload' };

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
  | { readonly type: 'late-outcome'; readonly late: LateOutcome; readonly hubNow: number }
  | { readonly type: 'looked-up'; readonly pressId: number; readonly reply: LookUpReply | NoAnswer }
  | Reading
  | { readonly type: 'touched'; readonly touch: KioskTouch }
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
  | { readonly kind: 'reload' };
