import type { InputSays } from './input-says.ts';
import { stay, type StaffState, type Step } from './staff-state.ts';

const READ_MS = 9_000;

export function says(state: StaffState, what: InputSays, localMs: number): Step {
  return stay({ ...state, notice: { kind: 'input', says: what, until: localMs + READ_MS } });
}

/** A question on the page is not taken away by another one, and nothing is asked while a command is on its way. */
export function mayAsk(state: StaffState): boolean {
  return state.question === null && state.pending === null;
}
