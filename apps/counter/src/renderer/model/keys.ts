import type { Action, Question } from './staff-state.ts';

/** What of a key press decides. */
export type KeyPress = {
  readonly key: string;
  readonly repeat: boolean;
  /** With Ctrl, Alt or the system key: the browser's own. */
  readonly modified: boolean;
};

/** The keys as the buttons show them. Numpad first: one hand, without looking. */
export const KEY_LABELS: Readonly<Record<Action, string>> = {
  next: 'Enter',
  recall: '+',
  absent: '−',
  start: '1',
  done: '0',
  open: 'Enter',
  pause: '/',
  leave: '9',
  yes: '1',
  no: '−',
  dismiss: 'Esc',
};

/** The action that a key means, or null. A key held down means nothing more. */
export function actionOfKey(pressed: KeyPress, question: Question | null): Action | null {
  if (pressed.repeat || pressed.modified) return null;
  if (pressed.key === 'Escape') return 'dismiss';
  if (question !== null) {
    if (pressed.key === '1') return 'yes';
    return pressed.key === '-' || pressed.key === '−' ? 'no' : null;
  }
  switch (pressed.key) {
    case 'Enter':
      return 'next';
    case '+':
    case '=':
      return 'recall';
    case '-':
    case '−':
      return 'absent';
    case '1':
      return 'start';
    case '0':
    case '*':
      return 'done';
    case '/':
      return 'pause';
    case '9':
      return 'leave';
    default:
      return null;
  }
}
