import type { KioskTouch } from './kiosk-event.ts';
import { isConnected, type KioskState, type PersonScreen } from './kiosk-state.ts';
import { FEWEST_DIGITS, MOST_DIGITS } from './person-digits.ts';
import { knownRefusal, quietly, takeNumber, unchanged, type Reduced } from './take-number.ts';
import { KEY_AGAIN_MS, PAGE_SETTLES_MS } from './times.ts';
import { showMessage } from './transitions.ts';

type PersonTouch = Extract<KioskTouch, { kind: 'type-digit' | 'erase-digit' | 'submit-person' | 'no-paper' }>;

/** IS3: the keys of the page that asks who presses. Digits are typed faster than other things are touched. */
export function reducePersonTouch(state: KioskState, touch: PersonTouch, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'person' || at - state.screenSince < PAGE_SETTLES_MS) return unchanged(state);
  switch (touch.kind) {
    case 'type-digit': {
      const unsteady =
        touch.from === 'glass' && screen.digits.endsWith(touch.digit) && at - screen.typedAt < KEY_AGAIN_MS;
      if (unsteady || screen.digits.length >= MOST_DIGITS) return unchanged(state);
      return withDigits(state, screen, screen.digits + touch.digit, at);
    }
    case 'erase-digit':
      return withDigits(state, screen, screen.digits.slice(0, -1), at);
    case 'submit-person':
      return submit(state, screen, at);
    case 'no-paper':
      return quietly(showMessage(state, { kind: 'no-paper' }, at));
  }
}

function withDigits(state: KioskState, screen: PersonScreen, digits: string, at: number): Reduced {
  const hidden = Math.min(screen.hidden, digits.length);
  return quietly({ ...state, screen: { ...screen, digits, hidden, typedAt: at, trouble: null } });
}

function submit(state: KioskState, screen: PersonScreen, at: number): Reduced {
  const { serviceId, oneMore, digits } = screen;
  if (!isConnected(state)) return unchanged(state);
  if (digits.length < FEWEST_DIGITS)
    return quietly({ ...state, screen: { ...screen, typedAt: at, trouble: 'too-short' } });
  const refusal = knownRefusal(state, serviceId);
  if (refusal !== null) return quietly(showMessage(state, refusal, at));
  return takeNumber(state, serviceId, oneMore, digits, at);
}
