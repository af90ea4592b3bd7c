import type { Command, CounterId, TicketId } from '@motcua/protocol';
import { counterStanding } from './panel.ts';
import { holdsCounter, type Action, type Question, type StaffState, type Step } from './staff-state.ts';

/** CA7: a press this soon after the called number appeared belongs to the press that called it. */
export const SAME_PRESS_MS = 800;
const SHORT_NOTICE_MS = 6_000;

/** What a key or a button does now. At most one command is on its way at any time. */
export function press(state: StaffState, action: Action, localMs: number): Step {
  if (action === 'dismiss') return stay({ ...state, question: null, notice: null });
  if (state.link.kind !== 'connected') {
    return stay({ ...state, notice: { kind: 'not-connected', until: localMs + SHORT_NOTICE_MS } });
  }
  const { counter, counterId } = state;
  if (state.pending !== null || counterId === null || counter === null) return stay(state);
  if (state.question !== null) return answer(state, state.question, action, counterId, localMs);

  const { current } = counter.body;
  switch (action) {
    case 'next': {
      // One key does the usual: at a counter that is not open here, the usual is to open it.
      if (counterStanding(state) !== 'open') return press(state, 'open', localMs);
      const isSamePress = state.calledHereAt !== null && localMs - state.calledHereAt < SAME_PRESS_MS;
      if (isSamePress) return stay(state);
      const expectedCurrent = current?.ticketId ?? null;
      return send(state, action, { type: 'call-next', counterId, expectedCurrent, settle: null }, localMs);
    }
    case 'recall':
    case 'absent':
    case 'start':
    case 'done': {
      if (current === null)
        return stay({ ...state, notice: { kind: 'nobody-here', until: localMs + SHORT_NOTICE_MS } });
      return send(state, action, atCounter(action, counterId, current.ticketId), localMs);
    }
    case 'open': {
      const { holder } = counter.body;
      if (holder === null || holdsCounter(state)) {
        return send(state, action, { type: 'open-counter', counterId }, localMs);
      }
      return ask(state, { kind: 'take-over', holder: holder.name, askedAt: localMs });
    }
    case 'pause':
      return send(state, action, { type: 'pause-counter', counterId }, localMs);
    case 'leave':
      if (!holdsCounter(state)) return stay({ ...state, screen: 'counters' });
      return ask(state, { kind: 'leave', number: current?.number ?? null, askedAt: localMs });
    case 'yes':
    case 'no':
      return stay(state);
  }
}

function atCounter(action: 'recall' | 'absent' | 'start' | 'done', counterId: CounterId, ticketId: TicketId): Command {
  switch (action) {
    case 'recall':
      return { type: 'recall-ticket', counterId, ticketId };
    case 'absent':
      return { type: 'mark-no-show', counterId, ticketId, override: null };
    case 'start':
      return { type: 'start-serving', counterId, ticketId };
    case 'done':
      return { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null };
  }
}

/** Only the keys of the answers answer: a clerk who presses Next again has not read the question. */
function answer(state: StaffState, question: Question, action: Action, counterId: CounterId, localMs: number): Step {
  if (localMs - question.askedAt < SAME_PRESS_MS / 2) return stay(state);
  const answered = { ...state, question: null };
  switch (question.kind) {
    case 'came-or-absent': {
      const settle =
        action === 'yes' || action === 'start' ? 'came' : action === 'no' || action === 'absent' ? 'absent' : null;
      if (settle === null) return stay(state);
      const expectedCurrent = question.ticketId;
      return send(answered, 'next', { type: 'call-next', counterId, expectedCurrent, settle }, localMs);
    }
    case 'take-over':
      if (action === 'no') return stay(answered);
      if (action !== 'yes') return stay(state);
      return send(answered, 'open', { type: 'open-counter', counterId }, localMs);
    case 'leave':
      if (action === 'no') return stay(answered);
      if (action !== 'yes') return stay(state);
      return send(answered, 'leave', { type: 'close-counter', parked: null, evenIfWaiting: true, counterId }, localMs);
  }
}

function send(state: StaffState, action: Action, command: Command, localMs: number): Step {
  const number = state.counter?.body.current?.number ?? null;
  const pending = { action, command, number, since: localMs, revision: null };
  return { state: { ...state, pending, notice: null }, effects: [{ type: 'send', action, command }] };
}

function ask(state: StaffState, question: Question): Step {
  return stay({ ...state, question, notice: null });
}

function stay(state: StaffState): Step {
  return { state, effects: [] };
}
