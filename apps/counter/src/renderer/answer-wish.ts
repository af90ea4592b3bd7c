import type { PageWish } from './page-event.ts';
import type { PageLanguage } from './page-language.ts';
import type { StaffDesk } from './staff-desk.ts';

/** Does what a part of the page wishes for: at the desk, or with the page's language. */
export function answerWish(wish: PageWish, desk: StaffDesk, tongue: PageLanguage | null): void {
  switch (wish.kind) {
    case 'choose':
      return desk.choose(wish.counterId);
    case 'counters':
    case 'day':
    case 'floor':
    case 'records':
    case 'settings':
    case 'machines':
    case 'devices':
    case 'accounts':
    case 'password':
    case 'morning':
      return desk.take({ type: 'show', screen: wish.kind });
    case 'back':
      return desk.take({ type: 'back' });
    case 'menu':
      return desk.openMenu(wish.menu);
    case 'more-line':
      return desk.readOn();
    case 'note-outcome':
      return desk.take({ type: 'note-outcome', code: wish.code });
    case 'note-dossiers':
      return desk.take({ type: 'note-dossiers', change: wish.change });
    case 'send':
      return desk.send(wish.sending);
    case 'recovery':
      return desk.take({ type: 'entrance', entrance: 'recovery' });
    case 'sign-in-form':
      return desk.take({ type: 'entrance', entrance: 'sign-in' });
    case 'password-changed':
      return desk.passwordChanged();
    case 'sign-out':
      void desk.signOut();
      return;
    case 'sign-in':
      void desk.signIn(wish.request);
      return;
    case 'language':
      return tongue?.choose(wish.language);
  }
}
