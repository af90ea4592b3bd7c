import { counterInputSchema, INPUT_TOO_LATE_MS, type CounterInput, type KeypadAnswer } from '@motcua/protocol';
import { mayAsk, says } from './input-replies.ts';
import type { InputSays } from './input-says.ts';
import { REASON_TO_COME } from './menu-parts.ts';
import { callNext, type Now } from './press.ts';
import { ask, openMenu } from './send.ts';
import { holdsCounter, stay, type StaffState, type Step } from './staff-state.ts';
import { takeScan } from './take-scan.ts';

const READ_MS = 9_000;

/** What the hub says that was just pressed or read at the counter on this page. Whatever else comes changes nothing. */
export function takeInput(state: StaffState, raw: unknown, now: Now): Step {
  const parsed = counterInputSchema.safeParse(raw);
  if (!parsed.success || now.hubMs - parsed.data.at > INPUT_TOO_LATE_MS) return stay(state);
  const input = parsed.data;
  if (input.counterId !== state.counterId || state.screen !== 'counter' || state.counter === null) return stay(state);
  return input.kind === 'counter-scan' ? takeScan(state, input, now.localMs) : takePress(state, input, now.localMs);
}

/** KP3: the keypad has no screen: what it did not do is told here, and what has to be asked is asked here. */
function takePress(
  state: StaffState,
  { counterId, answer }: Extract<CounterInput, { kind: 'counter-press' }>,
  localMs: number,
): Step {
  const tell = (what: InputSays): Step => says(state, what, localMs);
  switch (answer.kind) {
    case 'recalled':
      return stay({ ...state, notice: { kind: 'recalled', number: answer.number, until: localMs + READ_MS } });
    case 'none-waiting-after':
      return stay({ ...state, notice: { kind: 'none-waiting-after', until: localMs + READ_MS } });
    case 'refused':
      return refused(state, counterId, answer.rejection, localMs);
    case 'needs-reason': {
      if (!mayAsk(state)) return tell({ from: 'keypad', kind: 'answer-first' });
      const { ticketId, number } = answer.ticket;
      const expectedCurrent = state.counter?.body.current?.ticketId ?? null;
      const calling = { type: 'call-ticket', counterId, expectedCurrent, settle: null, ticketId } as const;
      const command = { ...calling, reason: REASON_TO_COME };
      return openMenu(state, { kind: 'reason', draft: { act: 'call-ticket', number, command } }, localMs);
    }
    case 'no-such-number':
      return tell({ from: 'keypad', kind: 'no-such-number', number: answer.number });
    case 'several-numbers':
      return tell({ from: 'keypad', kind: 'several-numbers', numbers: answer.numbers });
    case 'nobody-here':
    case 'not-in-practice':
    case 'not-signed-in':
      return tell({ from: 'keypad', kind: answer.kind });
  }
}

function refused(
  state: StaffState,
  counterId: CounterInput['counterId'],
  rejection: Extract<KeypadAnswer, { kind: 'refused' }>['rejection'],
  localMs: number,
): Step {
  switch (rejection.code) {
    case 'already-moved-on':
      // CA7: what was wanted has happened already; the view shows whom.
      return stay({ ...state, notice: { kind: 'already-done', until: localMs + READ_MS } });
    case 'confirm-current': {
      if (!holdsCounter(state)) break;
      if (!mayAsk(state)) return says(state, { from: 'keypad', kind: 'answer-first' }, localMs);
      const { ticketId, number } = rejection.current;
      const call = callNext(counterId, ticketId);
      return ask(state, { kind: 'came-or-absent', ticketId, number, call, askedAt: localMs });
    }
    default:
  }
  return says(state, { from: 'keypad', kind: 'refused', rejection }, localMs);
}
