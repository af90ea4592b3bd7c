import type { CounterId } from '@motcua/protocol';
import { watchHeld } from './held-counters.ts';
import { isHolder, stay, type StaffState, type Step } from './staff-state.ts';

/** Puts a counter on the page. What is known of it is shown until its view comes. */
export function chooseCounter(state: StaffState, counterId: CounterId): Step {
  const { you } = state;
  if (you === null) return stay(state);
  const left = state.counter;
  const known =
    left?.body.counterId === counterId
      ? left
      : (state.others.find((received) => received.body.counterId === counterId) ?? null);
  const others = state.others.filter((received) => received.body.counterId !== counterId);
  const isKept = left !== null && left.body.counterId !== counterId && isHolder(state, left.body);
  const chosen = watchHeld({
    ...state,
    screen: 'counter',
    counterId,
    counter: known,
    others: isKept ? [...others, left] : others,
    question: null,
    menu: null,
    notice: null,
    calledHereAt: null,
  });
  return {
    state: chosen.state,
    effects: [...chosen.effects, { type: 'remember', accountId: you.accountId, counterId }],
  };
}

/** After a counter was left: the other one that this person holds, or the list of counters. */
export function leaveCounter(state: StaffState, next: CounterId | null): Step {
  const { you } = state;
  if (you === null) return stay(state);
  const gone: StaffState = { ...state, counter: null, counterId: null };
  if (next !== null) return chooseCounter(gone, next);
  const left = watchHeld({ ...gone, screen: 'counters', others: [], calledHereAt: null, menu: null });
  return {
    state: left.state,
    effects: [...left.effects, { type: 'remember', accountId: you.accountId, counterId: null }],
  };
}

/** So long at most is a counter's view awaited where the hub names no such counter. */
export const VIEW_DUE_MS = 2_000;

/**
 * CA9: this machine may remember a counter that the settings have dropped since. The hub's list is cut short in a very
 * large centre, so its word alone is not enough: the view has not come either.
 */
export function leaveMissing(state: StaffState, localMs: number): Step {
  const { link, linkSince, screen, counterId, counter, overview } = state;
  if (counterId === null || counter !== null || overview === null) return stay(state);
  if (screen !== 'counter' && screen !== 'counters') return stay(state);
  if (link.kind !== 'connected' || localMs - linkSince < VIEW_DUE_MS) return stay(state);
  const isNamed = overview.body.counters.some((one) => one.counterId === counterId);
  return isNamed ? stay(state) : leaveCounter(state, null);
}
