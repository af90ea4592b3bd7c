import type { Action } from './acts.ts';
import { counterStanding } from './panel.ts';
import type { StaffState } from './staff-state.ts';

/** Harmless however often they come, or meant to come twice. */
const ALWAYS_THE_SAME: ReadonlySet<Action> = new Set<Action>(['dismiss', 'alarm', 'call-guide']);

/** UI9: all that decides what a key does at this moment. Where it is another one, the key does something else. */
export function meaningOf(action: Action, state: StaffState): string {
  if (ALWAYS_THE_SAME.has(action)) return action;
  const { question, menu, counterId, counter } = state;
  const about = counter?.body.current?.ticketId ?? null;
  return JSON.stringify([action, counterStanding(state), counterId, about, question, menu?.path.at(-1) ?? null]);
}
