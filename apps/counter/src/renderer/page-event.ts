import type { CounterId, Language, OutcomeCode, SignInRequest } from '@motcua/protocol';
import { carrierEvent } from './carrier-event.ts';
import type { Menu } from './model/menu.ts';
import type { Sending } from './model/send.ts';

/** What a part of the page asks of the whole. */
export type PageWish =
  | { readonly kind: 'choose'; readonly counterId: CounterId }
  | {
      readonly kind:
        | 'day'
        | 'floor'
        | 'records'
        | 'settings'
        | 'machines'
        | 'devices'
        | 'accounts'
        | 'password'
        | 'morning'
        | 'counters'
        | 'back'
        | 'more-line'
        | 'sign-out';
    }
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'note-outcome'; readonly code: OutcomeCode }
  | { readonly kind: 'note-dossiers'; readonly change: 1 | -1 }
  | { readonly kind: 'send'; readonly sending: Sending }
  /** Before signing in: to the recovery code, and back to the form. */
  | { readonly kind: 'recovery' | 'sign-in-form' }
  /** Sessions have ended with it: sign in with the new one. */
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'sign-in'; readonly request: SignInRequest };

/** Carries a wish up to the page. */
export class PageEvent extends carrierEvent<PageWish>('staff-page') {}

declare global {
  interface HTMLElementEventMap {
    'staff-page': PageEvent;
  }
}
