import type { NoAnswer, SendResult } from '@motcua/client';
import type { FoundCode, LookUpReply } from '@motcua/protocol';
import { APPOINTMENT_CODE_LENGTH, READABLE_LETTERS, SHORT_CODE_LENGTH } from '@motcua/protocol/readable-codes';
import type { KioskTouch, OtherPaper } from './kiosk-event.ts';
import { isConnected, type CodeScreen, type FoundScreen, type KioskState } from './kiosk-state.ts';
import { isInPractice } from './practice.ts';
import { largePrintOf, quietly, sending, unchanged, type Reduced } from './take-number.ts';
import { reduceRated } from './reduce-rating.ts';
import { KEY_AGAIN_MS, PAGE_SETTLES_MS } from './times.ts';
import { showMessage, showNumber, showScreen, showStart } from './transitions.ts';

type KeyTouch = Extract<KioskTouch, { kind: 'type-letter' | 'erase-letter' }>;
type CodeTouch = Extract<
  KioskTouch,
  { kind: 'have-code' | 'submit-code' | 'come-back' | 'ask-cancel' | 'keep-number' | 'cancel-by-code' | 'check-in' }
>;

/** KI6: nobody practises with real numbers (TR1). */
export function takesCodes(state: KioskState): boolean {
  return isConnected(state) && state.menu !== null && !isInPractice(state);
}

/** KI6: a code that somebody scans is taken wherever nobody else is in the middle of something. */
export function readCode(state: KioskState, code: string, at: number): Reduced {
  if (isFree(state) && isAlone(state)) return quietly(showMessage(state, { kind: 'read-alone' }, at));
  if (!isFree(state) || !takesCodes(state) || code.trim() === '') return unchanged(state);
  const asking = askAbout(state, code.trim(), '', at);
  return { ...asking, state: { ...asking.state, touchedAt: at } };
}

/**
 * SC3: a paper that means nothing here: it is said what can be read. Whoever is asked for the number on a card holds up
 * the card: the keys are shown to them, and what they have typed stays.
 */
export function readOther(state: KioskState, what: OtherPaper, at: number): KioskState {
  const { screen } = state;
  if (screen.kind === 'person') {
    return what === 'citizen-card' ? { ...state, screen: { ...screen, typedAt: at, trouble: 'card-not-read' } } : state;
  }
  if (!isFree(state)) return state;
  if (isAlone(state)) return showMessage(state, { kind: 'read-alone' }, at);
  if (!takesCodes(state)) return state;
  const touched = { ...state, touchedAt: at };
  // PC6: whoever holds a receipt comes to collect.
  const collecting = what === 'dossier-code' ? state.menu?.services.find(({ asksReceipt }) => asksReceipt) : undefined;
  return collecting === undefined
    ? showMessage(touched, { kind: 'other-read', what }, at)
    : showScreen(touched, { kind: 'receipt', serviceId: collecting.serviceId }, at);
}

/** Nobody is in the middle of something. */
function isFree(state: KioskState): boolean {
  const { screen } = state;
  return (
    screen.kind === 'start' ||
    screen.kind === 'message' ||
    screen.kind === 'receipt' ||
    (screen.kind === 'code' && screen.askedAs === null) ||
    (screen.kind === 'found' && screen.doing === null)
  );
}

/** SC3: the hub is not there. Whom it does not know, or turns away, its page tells that anyway. */
function isAlone({ link }: KioskState): boolean {
  return link.kind === 'lost' || link.kind === 'connecting';
}

/** KI6: keys follow each other faster than other touches (KI2). */
export function reduceCodeKey(state: KioskState, touch: KeyTouch, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'code' || screen.askedAs !== null || at - state.screenSince < PAGE_SETTLES_MS) {
    return unchanged(state);
  }
  const { typed } = screen;
  if (touch.kind === 'erase-letter') return withTyped(state, screen, typed.slice(0, -1), at);
  const letter = touch.letter.toUpperCase();
  const isUnsteady = touch.from === 'glass' && typed.endsWith(letter) && at - screen.typedAt < KEY_AGAIN_MS;
  const isLetter = letter.length === 1 && READABLE_LETTERS.includes(letter);
  if (!isLetter || isUnsteady || typed.length >= APPOINTMENT_CODE_LENGTH) return unchanged(state);
  return withTyped(state, screen, typed + letter, at);
}

function withTyped(state: KioskState, screen: CodeScreen, typed: string, at: number): Reduced {
  return quietly({ ...state, screen: { ...screen, typed, typedAt: at, trouble: null } });
}

export function reduceCodeTouch(state: KioskState, touch: CodeTouch, at: number): Reduced {
  const { screen } = state;
  if (touch.kind === 'have-code') {
    if (screen.kind !== 'start' || !takesCodes(state)) return unchanged(state);
    const empty = { kind: 'code', typed: '', typedAt: at, trouble: null, askedAs: null } as const;
    return quietly(showScreen(state, empty, at));
  }
  if (touch.kind === 'submit-code') {
    if (screen.kind !== 'code' || screen.askedAs !== null || !takesCodes(state)) return unchanged(state);
    const { typed } = screen;
    const isWhole = typed.length === SHORT_CODE_LENGTH || typed.length === APPOINTMENT_CODE_LENGTH;
    if (isWhole) return askAbout(state, typed, typed, at);
    return quietly({ ...state, screen: { ...screen, typedAt: at, trouble: 'too-short' } });
  }
  return screen.kind === 'found' ? act(state, screen, touch.kind, at) : unchanged(state);
}

function askAbout(state: KioskState, code: string, typed: string, at: number): Reduced {
  const pressId = state.pressesSoFar + 1;
  const asking: CodeScreen = { kind: 'code', typed, typedAt: at, trouble: null, askedAs: pressId };
  const shown = state.screen.kind === 'code' ? { ...state, screen: asking } : showScreen(state, asking, at);
  return { state: { ...shown, pressesSoFar: pressId }, effects: [{ kind: 'look-up', pressId, code }] };
}

/** What can be done with what was found; anything else changes nothing. */
function act(
  state: KioskState,
  screen: FoundScreen,
  what: Exclude<CodeTouch['kind'], 'have-code' | 'submit-code'>,
  at: number,
): Reduced {
  const { found, asksCancel, doing } = screen;
  if (doing !== null || !isConnected(state)) return unchanged(state);
  const pressId = state.pressesSoFar + 1;
  const begin = (which: NonNullable<FoundScreen['doing']>['what']): KioskState =>
    showScreen(state, { ...screen, doing: { pressId, what: which } }, at);
  if (found.type === 'appointment') {
    if (what !== 'check-in' || found.standing === 'other-day') return unchanged(state);
    return sending(begin('check-in'), pressId, { type: 'check-in', code: found.code, ...largePrintOf(state) });
  }
  const { slipCode, status } = found;
  switch (what) {
    case 'come-back':
      return status === 'noShow'
        ? sending(begin('return'), pressId, { type: 'return-by-slip', slipCode })
        : unchanged(state);
    case 'ask-cancel':
      return status === 'waiting' ? quietly(showScreen(state, { ...screen, asksCancel: true }, at)) : unchanged(state);
    case 'keep-number':
      return asksCancel ? quietly(showScreen(state, { ...screen, asksCancel: false }, at)) : unchanged(state);
    case 'cancel-by-code':
      return asksCancel ? sending(begin('cancel'), pressId, { type: 'cancel-by-slip', slipCode }) : unchanged(state);
    case 'check-in':
      return unchanged(state);
  }
}

/** The hub says what a code is. An answer that nobody waits for any more is dropped. */
export function reduceLookUp(
  state: KioskState,
  pressId: number,
  reply: LookUpReply | NoAnswer,
  at: number,
): KioskState {
  const { screen } = state;
  if (screen.kind === 'code' && screen.askedAs === pressId) {
    if (reply.kind === 'found') return showFound(state, reply.found, false, at);
    const isResting = reply.kind === 'rejected' && reply.rejection.code === 'rate-limited';
    const trouble = reply.kind === 'not-found' ? 'not-found' : isResting ? 'resting' : 'no-answer';
    return { ...state, screen: { ...screen, typedAt: at, askedAs: null, trouble } };
  }
  if (screen.kind === 'found' && screen.doing?.pressId === pressId && screen.doing.what === 'look-again') {
    const { hasReturned } = screen;
    if (reply.kind === 'found') return showFound(state, reply.found, hasReturned, at);
    // Whoever came back is in line, wherever; nothing else can be said of a number that cannot be looked up.
    const back =
      hasReturned && screen.found.type === 'ticket' ? ({ ...screen.found, status: 'waiting' } as const) : null;
    return back === null
      ? showMessage(state, { kind: 'code-failed', rejection: null }, at)
      : showFound(state, back, hasReturned, at);
  }
  return state;
}

function showFound(state: KioskState, found: FoundCode, hasReturned: boolean, at: number): KioskState {
  return showScreen(state, { kind: 'found', found, hasReturned, asksCancel: false, doing: null, rated: null }, at);
}

/** The answer to what was done with a found code; null: it is not about that. */
export function reduceFoundAnswer(state: KioskState, pressId: number, result: SendResult, at: number): Reduced | null {
  const { screen } = state;
  if (screen.kind !== 'found' || screen.doing?.pressId !== pressId) return null;
  if (screen.doing.what === 'rate') return reduceRated(state, screen, result, at);
  const { found, doing } = screen;
  if (result.kind === 'rejected' && result.rejection.code === 'wrong-status')
    return lookAgain(state, screen, false, at);
  if (result.kind !== 'accepted') {
    const rejection = result.kind === 'rejected' ? result.rejection : null;
    return quietly(showMessage(state, { kind: 'code-failed', rejection }, at));
  }
  if (result.outcome.type === 'ticket-issued') {
    return quietly(showNumber(state, result.outcome, { late: false, fromAppointment: true }, at));
  }
  if (doing.what === 'return') return lookAgain(state, screen, true, at);
  const number = found.type === 'ticket' ? found.number : '';
  return quietly(showMessage(state, { kind: 'cancelled-by-code', number }, at));
}

/** SE2: the place in line after coming back is the hub's to tell; so is what has become of a number meanwhile. */
function lookAgain(state: KioskState, screen: FoundScreen, hasReturned: boolean, at: number): Reduced {
  const { found } = screen;
  const code = found.type === 'ticket' ? found.slipCode : found.code;
  const pressId = state.pressesSoFar + 1;
  const doing = { pressId, what: 'look-again' } as const;
  const looking = showScreen(state, { ...screen, hasReturned, asksCancel: false, doing }, at);
  return { state: { ...looking, pressesSoFar: pressId }, effects: [{ kind: 'look-up', pressId, code }] };
}

/** Time is over: nobody types, reads or answers any more. */
export function giveUpCode(state: KioskState, screen: CodeScreen | FoundScreen, at: number): KioskState {
  if (screen.kind === 'code' && screen.askedAs !== null) {
    return { ...state, screen: { ...screen, typedAt: at, askedAs: null, trouble: 'no-answer' } };
  }
  if (screen.kind === 'found' && screen.doing !== null) {
    return showMessage(state, { kind: 'code-failed', rejection: null }, at);
  }
  return showStart(state, null, at);
}
