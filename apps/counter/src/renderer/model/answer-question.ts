import { closeCounter } from './move-entries.ts';
import { send } from './send.ts';
import { stay, type Action, type Question, type StaffState, type Step } from './staff-state.ts';

/** An answer this soon after the question appeared belongs to the press that raised it. */
const SAME_PRESS_MS = 400;

/** Only the keys of the answers answer: a clerk who presses Next again has not read the question. */
export function answer(state: StaffState, question: Question, action: Action, localMs: number): Step {
  if (localMs - question.askedAt < SAME_PRESS_MS) return stay(state);
  const { counterId } = state;
  if (question.kind === 'came-or-absent') {
    const settle = settlement(action);
    if (settle === null) return stay(state);
    const act = question.call.type === 'call-next' ? 'next' : 'call-ticket';
    const command = { ...question.call, expectedCurrent: question.ticketId, settle };
    return send(state, { act, number: question.number, command }, localMs);
  }
  if (action === 'no') return stay({ ...state, question: null });
  if (action !== 'yes' || counterId === null) return stay(state);
  const number = state.counter?.body.current?.number ?? null;
  switch (question.kind) {
    case 'take-over':
      return send(state, { act: 'open', number: null, command: { type: 'open-counter', counterId } }, localMs);
    case 'leave':
      return send(state, { act: 'leave', number, command: closeCounter(counterId) }, localMs);
    case 'last-counter': {
      const act = question.leave.type === 'close-counter' ? 'leave' : 'move';
      return send(state, { act, number, command: { ...question.leave, evenIfWaiting: true } }, localMs);
    }
  }
}

function settlement(action: Action): 'came' | 'absent' | null {
  if (action === 'yes' || action === 'start') return 'came';
  return action === 'no' || action === 'absent' ? 'absent' : null;
}
