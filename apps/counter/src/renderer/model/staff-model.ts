/**
 * The staff page as a pure step from event to state and effects:
 *
 *   key or button ─ press ─▶ send ─▶ answer ─▶ (view with its revision) ─▶ free for the next press
 *   link, views, sign-in ───▶ what is known, and how old it is
 */
import type { HttpResult, LateOutcome, LinkState, ReceivedView, SendResult } from '@motcua/client';
import type { CounterId, OutcomeCode, Session, SignInRequest, WaitingEntry } from '@motcua/protocol';
import { takeAnswer, takeLateOutcome, VIEW_PATIENCE_MS } from './answers.ts';
import { ALARM_WITHIN_MS } from './press-alarm.ts';
import { chooseCounter, leaveMissing } from './choose-counter.ts';
import { endingOf, withDossiers, withOutcome } from './ending.ts';
import { askForViews, watchHeld } from './held-counters.ts';
import { readOn, refreshLine, takeLine } from './line-beyond.ts';
import type { Menu } from './menu.ts';
import { press, type Now } from './press.ts';
import { notConnected, openMenu, send, type Sending } from './send.ts';
import {
  isHolder,
  stay,
  type Act,
  type Action,
  type Pending,
  type SignedIn,
  type StaffState,
  type Step,
  type WorkScreen,
} from './staff-state.ts';

export type StaffEvent =
  /** `remembered`: the counter that this person had on this machine, from an earlier page. */
  | { readonly type: 'link'; readonly link: LinkState; readonly remembered: CounterId | null; readonly localMs: number }
  | { readonly type: 'overview'; readonly received: ReceivedView<'queue-overview'> }
  | { readonly type: 'counter'; readonly received: ReceivedView<'counter'>; readonly localMs: number }
  /** People of a long line beyond those in the view. */
  | { readonly type: 'line'; readonly counterId: CounterId; readonly entries: readonly WaitingEntry[] }
  | { readonly type: 'more-line'; readonly localMs: number }
  | { readonly type: 'health'; readonly received: ReceivedView<'device-health'> }
  | ({ readonly type: 'press'; readonly action: Action } & Now)
  /** A menu that a part of the page opens for itself, such as a number in the line. */
  | { readonly type: 'menu'; readonly menu: Menu; readonly localMs: number }
  | { readonly type: 'note-outcome'; readonly code: OutcomeCode }
  | { readonly type: 'note-dossiers'; readonly change: 1 | -1 }
  /** A command that a form made. */
  | { readonly type: 'send'; readonly sending: Sending; readonly localMs: number }
  | { readonly type: 'answer'; readonly action: Act; readonly result: SendResult; readonly localMs: number }
  | { readonly type: 'late'; readonly late: LateOutcome; readonly localMs: number }
  | { readonly type: 'choose'; readonly counterId: CounterId }
  | { readonly type: 'show'; readonly screen: StaffState['screen'] }
  | { readonly type: 'back' }
  | { readonly type: 'entrance'; readonly entrance: StaffState['entrance'] }
  | { readonly type: 'password-changed' }
  /** `isInVain`: the hub did not answer, or could not do it. */
  | { readonly type: 'sign-out'; readonly isInVain: boolean }
  | { readonly type: 'sign-in-sent' }
  | {
      readonly type: 'sign-in-answer';
      readonly request: SignInRequest;
      readonly result: HttpResult<Session>;
      readonly localMs: number;
    }
  | { readonly type: 'tick'; readonly localMs: number };

export function step(state: StaffState, event: StaffEvent): Step {
  switch (event.type) {
    case 'link':
      return takeLink(state, event.link, event.remembered, event.localMs);
    case 'overview':
      // CA9: which counters this person holds stands there.
      return watchHeld({ ...state, overview: event.received });
    case 'counter':
      return refreshLine(takeCounter(state, event.received, event.localMs));
    case 'line':
      return stay(takeLine(state, event.counterId, event.entries));
    case 'more-line':
      return state.link.kind === 'connected' ? readOn(state, event.localMs) : notConnected(state, event.localMs);
    case 'health':
      return stay({ ...state, health: event.received });
    case 'press':
      return press(state, event.action, event);
    case 'menu':
      if (state.link.kind !== 'connected') return notConnected(state, event.localMs);
      return state.pending === null ? openMenu(state, event.menu, event.localMs) : stay(state);
    case 'note-outcome':
    case 'note-dossiers':
      return stay(noteEnding(state, event));
    case 'send':
      return send(state, event.sending, event.localMs);
    case 'answer':
      return takeAnswer(state, event.action, event.result, event.localMs);
    case 'late':
      return stay(takeLateOutcome(state, event.late, event.localMs));
    case 'choose':
      return chooseCounter(state, event.counterId);
    case 'show':
      return stay({
        ...state,
        screen: event.screen,
        backTo: isWork(state.screen) ? state.screen : state.backTo,
        question: null,
        menu: null,
        notice: null,
        made: null,
      });
    case 'back':
      return stay({ ...state, screen: backFrom(state), question: null, menu: null, notice: null, made: null });
    case 'entrance':
      return stay({ ...state, entrance: event.entrance, givenPassword: null, signIn: { kind: 'ready' } });
    case 'password-changed':
      return stay({ ...state, entrance: 'sign-in', signIn: { kind: 'password-changed' }, screen: state.backTo });
    case 'sign-out':
      return stay({ ...state, signedOutInVain: event.isInVain });
    case 'sign-in-sent':
      return stay({ ...state, signIn: { kind: 'busy' } });
    case 'sign-in-answer':
      return stay({ ...state, signIn: signInNote(event.result, event.localMs), givenPassword: givenIn(state, event) });
    case 'tick':
      return leaveMissing(forget(state, event.localMs), event.localMs);
  }
}

/** From the pages about the day and the floor, which lie between counter and counters, never back to themselves. */
function backFrom({ screen, backTo, counterId }: StaffState): WorkScreen {
  return screen === backTo && (screen === 'day' || screen === 'floor')
    ? counterId === null
      ? 'counters'
      : 'counter'
    : backTo;
}

function isWork(screen: StaffState['screen']): screen is WorkScreen {
  return screen === 'counters' || screen === 'counter' || screen === 'day' || screen === 'floor';
}

/** SE1, IS7: noted for the ticket at the counter, sent with Done. */
function noteEnding(
  state: StaffState,
  event: Extract<StaffEvent, { type: 'note-outcome' | 'note-dossiers' }>,
): StaffState {
  const current = state.counter?.body.current ?? null;
  if (current === null) return state;
  const ending = endingOf(state, current.ticketId);
  const noted = event.type === 'note-outcome' ? withOutcome(ending, event.code) : withDossiers(ending, event.change);
  return { ...state, ending: noted };
}

function takeLink(state: StaffState, link: LinkState, remembered: CounterId | null, localMs: number): Step {
  const isOver = link.kind === 'refused' && (link.code === 'not-signed-in' || link.code === 'session-ended');
  const moved = { ...state, link, linkSince: localMs, signedOutInVain: state.signedOutInVain && !isOver };
  // A question asked before the cut may be about a ticket that has moved on.
  if (link.kind !== 'connected') return stay({ ...moved, question: null, menu: null });
  const { you } = link.welcome;
  if (you.kind !== 'staff') return stay(moved);
  const { kind: _staff, ...signedIn } = you satisfies SignedIn;
  const isSame = state.you?.accountId === signedIn.accountId;
  const counterId = isSame ? state.counterId : remembered;
  const known: StaffState = isSame
    ? { ...moved, you: signedIn }
    : { ...forgetWork(moved), you: signedIn, counterId, ...firstScreen(signedIn, counterId) };
  return askForViews({ ...known, signIn: { kind: 'ready' } });
}

/** A guide works no counter. */
function firstScreen({ role }: SignedIn, counterId: CounterId | null): Pick<StaffState, 'screen' | 'backTo'> {
  if (role === 'guide') return { screen: 'day', backTo: 'day' };
  const screen = counterId === null ? 'counters' : 'counter';
  return { screen, backTo: screen };
}

/** Another person's page begins afresh. */
function forgetWork(state: StaffState): StaffState {
  return {
    ...state,
    ...{ counter: null, lineBeyond: null, others: [], health: null, pending: null, question: null, menu: null },
    ...{ ending: null, dossiersRead: null, notice: null, made: null, calledHereAt: null },
    ...{ helpTaken: null, alarmPressedAt: null, signedOutInVain: false },
  };
}

function takeCounter(state: StaffState, received: ReceivedView<'counter'>, localMs: number): StaffState {
  const { counterId } = received.body;
  if (counterId !== state.counterId) return { ...state, others: othersWith(state, received) };
  const before = state.counter?.body.current?.ticketId ?? null;
  const current = received.body.current;
  const isNew = current !== null && current.ticketId !== before && state.counter !== null;
  const { pending, question, ending } = state;
  const isShown = isIncluded(pending, received.stamp.revision);
  const isMoot =
    question?.kind === 'came-or-absent' && (current?.ticketId !== question.ticketId || current.status !== 'called');
  return {
    ...state,
    counter: received,
    calledHereAt: isNew ? localMs : state.calledHereAt,
    pending: isShown ? null : pending,
    question: isMoot ? null : question,
    ending: ending !== null && ending.ticketId === current?.ticketId ? ending : null,
    dossiersRead: state.dossiersRead?.ticketId === current?.ticketId ? state.dossiersRead : null,
  };
}

/** CA9: views of the other counters that this person holds; anything else was on its way when it was no longer wanted. */
function othersWith(state: StaffState, received: ReceivedView<'counter'>): StaffState['others'] {
  const rest = state.others.filter(({ body }) => body.counterId !== received.body.counterId);
  return isHolder(state, received.body) ? [...rest, received] : rest;
}

/** Whether the hub has answered, and a view of this revision shows the effect. */
function isIncluded(pending: Pending | null, revision: number): boolean {
  return pending !== null && pending.revision !== null && revision >= pending.revision;
}

/** AC12: kept while the new password is asked for; whatever else is wrong begins at the door again. */
function givenIn(
  { givenPassword }: StaffState,
  { request, result }: Extract<StaffEvent, { readonly type: 'sign-in-answer' }>,
): StaffState['givenPassword'] {
  if (result.kind === 'no-answer') return givenPassword;
  if (result.kind === 'ok') return null;
  const { code } = result.problem;
  if (code === 'new-password-needed') return { name: request.name, password: request.password };
  return code === 'weak-password' || code === 'try-later' ? givenPassword : null;
}

function signInNote(result: HttpResult<Session>, localMs: number): StaffState['signIn'] {
  switch (result.kind) {
    case 'ok':
      // Busy until the link says who is signed in.
      return { kind: 'busy' };
    case 'refused':
      return { kind: 'refused', problem: result.problem, at: localMs };
    case 'no-answer':
      return { kind: 'no-answer' };
  }
}

function forget(state: StaffState, localMs: number): StaffState {
  const { notice, pending, alarmPressedAt } = state;
  const isOver = notice !== null && localMs >= notice.until;
  const isStuck = pending !== null && pending.revision !== null && localMs - pending.since >= VIEW_PATIENCE_MS;
  const isLetGo = alarmPressedAt !== null && localMs - alarmPressedAt >= ALARM_WITHIN_MS;
  if (!isOver && !isStuck && !isLetGo) return state;
  return {
    ...state,
    notice: isOver ? null : notice,
    pending: isStuck ? null : pending,
    alarmPressedAt: isLetGo ? null : alarmPressedAt,
  };
}
