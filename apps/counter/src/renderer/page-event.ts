import type { CounterId, SignInRequest } from '@motcua/protocol';
import type { StaffLanguage } from '@motcua/messages';

/** What a part of the page asks of the whole. */
export type PageWish =
  | { readonly kind: 'choose'; readonly counterId: CounterId }
  | { readonly kind: 'devices' | 'accounts' | 'password' | 'counters' | 'back' | 'sign-out' }
  /** Before signing in: to the recovery code, and back to the form. */
  | { readonly kind: 'recovery' | 'sign-in-form' }
  /** Sessions have ended with it: sign in with the new one. */
  | { readonly kind: 'password-changed' }
  | { readonly kind: 'language'; readonly language: StaffLanguage }
  | { readonly kind: 'sign-in'; readonly request: SignInRequest };

/** Carries a wish up to the page. Crosses shadow roots. */
export class PageEvent extends Event {
  static readonly type = 'staff-page';
  readonly wish: PageWish;

  constructor(wish: PageWish) {
    super(PageEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'staff-page': PageEvent;
  }
}
