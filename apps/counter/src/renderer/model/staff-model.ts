/**
 * The staff page as a pure step from event to state and effects:
 *
 *   key or button ─ press ─▶ send ─▶ answer ─▶ (view with its revision) ─▶ free for the next press
 *   link, views, sign-in ───▶ what is known, and how old it is
 */
import type { HttpResult, LateOutcome, LinkState, ReceivedView, SendResult } from '@motcua/client';
import type { CounterId, Session } from '@motcua/protocol';
import { takeAnswer, takeLateOutcome, VIEW_PATIENCE_MS } from './answers.ts';
import { press } from './press.ts';
import { type Action, type Effect, type Pending, type SignedIn, type StaffState, type Step } from './staff-state.ts';

export type StaffEvent =
  /** `remembered`: the counter that this person had on this machine, from an earlier page. */
  | { readonly type: 'link'; readonly link: LinkState; readonly remembered: CounterId | null; readonly localMs: number }
  | { readonly type: 'overview'; readonly received: ReceivedView<'queue-overview'> }
  | { readonly type: 'counter'; readonly received: ReceivedView<'counter'>; readonly localMs: number }
  | { readonly type: 'health'; readonly received: ReceivedView<'device-health'> }
  | { readonly type: 'press'; readonly action: Action; readonly localMs: number }
  | { readonly type: 'answer'; readonly action: Action; readonly result: SendResult; readonly localMs: number }
  | { readonly type: 'late'; readonly late: LateOutcome; readonly localMs: number }
  | { readonly type: 'choose'; readonly counterId: CounterId }
  | { readonly type: 'show'; readonly screen: StaffState['screen'] }
  | { readonly type: 'back' }
  | { readonly type: 'entrance'; readonly entrance: StaffState['entrance'] }
  | { readonly type: 'password-changed' }
  | { readonly type: 'sign-in-sent' }
  | { readonly type: 'sign-in-answer'; readonly result: HttpResult<Session>; readonly localMs: number }
  | { readonly type: 'tick'; readonly localMs: number };

export function step(state: StaffState, event: StaffEvent): Step {
  switch (event.type) {
    case 'link':
      return takeLink(state, event.link, event.remembered, event.localMs);
    case 'overview':
      return stay({ ...state, overview: event.received });
    case 'counter':
      return stay(takeCounter(state, event.received, event.localMs));
    case 'health':
      return stay({ ...state, health: event.received });
    case 'press':
      return press(state, event.action, event.localMs);
    case 'answer':
      return takeAnswer(state, event.action, event.result, event.localMs);
    case 'late':
      return stay(takeLateOutcome(state, event.late, event.localMs));
    case 'choose':
      return choose(state, event.counterId);
    case 'show':
      return stay({
        ...state,
        screen: event.screen,
        backTo: state.screen === 'counters' || state.screen === 'counter' ? state.screen : state.backTo,
        question: null,
      });
    case 'back':
      return stay({ ...state, screen: state.backTo });
    case 'entrance':
      return stay({ ...state, entrance: event.entrance });
    case 'password-changed':
      return stay({ ...state, entrance: 'sign-in', signIn: { kind: 'password-changed' }, screen: state.backTo });
    case 'sign-in-sent':
      return stay({ ...state, signIn: { kind: 'busy' } });
    case 'sign-in-answer':
      return stay({ ...state, signIn: signInNote(event.result, event.localMs) });
    case 'tick':
      return stay(forget(state, event.localMs));
  }
}

function takeLink(state: StaffState, link: LinkState, remembered: CounterId | null, localMs: number): Step {
  const moved = { ...state, link, linkSince: localMs };
  // A question asked before the cut may be about a ticket that has moved on.
  if (link.kind !== 'connected') return stay({ ...moved, question: null });
  const { you } = link.welcome;
  if (you.kind !== 'staff') return stay(moved);
  const signedIn: SignedIn = { accountId: you.accountId, name: you.name, role: you.role };
  const isSame = state.you?.accountId === signedIn.accountId;
  const counterId = isSame ? state.counterId : remembered;
  const known: StaffState = isSame
    ? { ...moved, you: signedIn }
    : { ...forgetWork(moved), you: signedIn, counterId, screen: counterId === null ? 'counters' : 'counter' };
  return { state: { ...known, signIn: { kind: 'ready' } }, effects: [{ type: 'watch', counterId }] };
}

/** Another person's page begins afresh. */
function forgetWork(state: StaffState): StaffState {
  return { ...state, counter: null, health: null, pending: null, question: null, notice: null, calledHereAt: null };
}

function takeCounter(state: StaffState, received: ReceivedView<'counter'>, localMs: number): StaffState {
  if (received.body.counterId !== state.counterId) return state;
  const before = state.counter?.body.current?.ticketId ?? null;
  const current = received.body.current;
  const isNew = current !== null && current.ticketId !== before && state.counter !== null;
  const { pending, question } = state;
  const isShown = isIncluded(pending, received.stamp.revision);
  const isMoot =
    question?.kind === 'came-or-absent' && (current?.ticketId !== question.ticketId || current.status !== 'called');
  return {
    ...state,
    counter: received,
    calledHereAt: isNew ? localMs : state.calledHereAt,
    pending: isShown ? null : pending,
    question: isMoot ? null : question,
  };
}

/** Whether the hub has answered, and a view of this revision shows the effect. */
function isIncluded(pending: Pending | null, revision: number): boolean {
  return pending !== null && pending.revision !== null && revision >= pending.revision;
}

function choose(state: StaffState, counterId: CounterId): Step {
  if (state.you === null) return stay(state);
  const isSame = counterId === state.counterId;
  const effects: Effect[] = [
    { type: 'watch', counterId },
    { type: 'remember', accountId: state.you.accountId, counterId },
  ];
  return {
    state: {
      ...state,
      screen: 'counter',
      counterId,
      counter: isSame ? state.counter : null,
      question: null,
      notice: null,
      calledHereAt: null,
    },
    effects,
  };
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
  const { notice, pending } = state;
  const isOver = notice !== null && localMs >= notice.until;
  const isStuck = pending !== null && pending.revision !== null && localMs - pending.since >= VIEW_PATIENCE_MS;
  if (!isOver && !isStuck) return state;
  return { ...state, notice: isOver ? null : notice, pending: isStuck ? null : pending };
}

function stay(state: StaffState): Step {
  return { state, effects: [] };
}
