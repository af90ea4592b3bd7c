import { PICKS, type Action } from './acts.ts';
import type { MenuKind } from './menu.ts';
import type { Question } from './staff-state.ts';

/** What of a key press decides. */
export type KeyPress = {
  readonly key: string;
  readonly repeat: boolean;
  /** With Ctrl, Alt or the system key: the browser's own. */
  readonly modified: boolean;
};

/** What the page asks at the moment: keys then mean answers. */
export type Asking = { readonly question: Question | null; readonly menu: MenuKind | null };

/** The keys as the buttons show them. Numpad first: one hand, without looking. */
export const KEY_LABELS = {
  next: 'Enter',
  recall: '+',
  absent: '−',
  start: '1',
  done: '0',
  open: 'Enter',
  pause: '/',
  leave: '9',
  undo: '⌫',
  park: '7',
  transfer: '8',
  'change-service': '4',
  more: '*',
  line: '2',
  parked: '5',
  absentees: '6',
  outcomes: '.',
  switch: '3',
  alarm: 'F8',
  'call-guide': 'F2',
  yes: '1',
  no: '−',
  dismiss: 'Esc',
} as const satisfies Partial<Record<Action, string>>;

/** The action that a key means, or null. A key held down means nothing more. */
export function actionOfKey(pressed: KeyPress, { question, menu }: Asking): Action | null {
  if (pressed.repeat || pressed.modified) return null;
  const { key } = pressed;
  if (key === 'Escape') return 'dismiss';
  // HE1: at any moment; on no numpad, so that no hand slips onto it.
  if (key === 'F8') return 'alarm';
  if (key === 'F2') return 'call-guide';
  if (question !== null) {
    if (key === '1') return 'yes';
    return key === '-' || key === '−' ? 'no' : null;
  }
  return menu === null ? actionAtCounter(key) : choiceInMenu(key, menu);
}

function choiceInMenu(key: string, menu: MenuKind): Action | null {
  if (key === 'Backspace') return 'dismiss';
  if (menu === 'outcomes' && (key === '0' || key === 'Enter')) return 'done';
  const nth = PICKS.find((pick) => key === String(pick));
  return nth === undefined ? null : `pick-${nth}`;
}

const AT_COUNTER: Readonly<Record<string, Action>> = {
  Enter: 'next',
  '+': 'recall',
  '=': 'recall',
  '-': 'absent',
  '−': 'absent',
  '0': 'done',
  '1': 'start',
  '2': 'line',
  '3': 'switch',
  '4': 'change-service',
  '5': 'parked',
  '6': 'absentees',
  '7': 'park',
  '8': 'transfer',
  '9': 'leave',
  '*': 'more',
  '/': 'pause',
  '.': 'outcomes',
  ',': 'outcomes',
  Backspace: 'undo',
};

function actionAtCounter(key: string): Action | null {
  return Object.hasOwn(AT_COUNTER, key) ? (AT_COUNTER[key] ?? null) : null;
}
