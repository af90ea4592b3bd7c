import type { LateOutcome, LinkState, SendResult } from '@motcua/client';
import type { Command, KioskMenuView, KioskSlipsView, Language, ServiceId } from '@motcua/protocol';

/** What a finger, or the keyboard, asked for. */
export type KioskTouch =
  | { readonly kind: 'choose-service'; readonly serviceId: ServiceId }
  | { readonly kind: 'take-one-more' }
  /** IS3. `digit`: one of 0–9. */
  | { readonly kind: 'type-digit'; readonly digit: string; readonly from: 'glass' | 'keyboard' }
  | { readonly kind: 'erase-digit' }
  | { readonly kind: 'submit-person' }
  | { readonly kind: 'no-paper' }
  | { readonly kind: 'toggle-priority' }
  | { readonly kind: 'choose-language'; readonly language: Language }
  | { readonly kind: 'toggle-text' }
  | { readonly kind: 'turn-page'; readonly by: 1 | -1 }
  | { readonly kind: 'leave-number' }
  | { readonly kind: 'choose-again' }
  | { readonly kind: 'start-again' }
  | { readonly kind: 'reload' };

/** `at`: local monotonic ms. */
export type KioskEvent = { readonly at: number } & (
  | { readonly type: 'link-changed'; readonly link: LinkState }
  | { readonly type: 'menu-arrived'; readonly menu: KioskMenuView }
  | { readonly type: 'slips-arrived'; readonly slips: KioskSlipsView }
  | { readonly type: 'send-answered'; readonly pressId: number; readonly result: SendResult }
  /** `hubNow`: hub time in ms. */
  | { readonly type: 'late-outcome'; readonly late: LateOutcome; readonly hubNow: number }
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
  | { readonly kind: 'reload' };
