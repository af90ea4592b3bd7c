import { MAX_LIST_ENTRIES, type CounterId, type CounterView, type WaitingEntry } from '@motcua/protocol';
import { stay, type StaffState, type Step } from './staff-state.ts';

/** The line as the page shows it: the view, and what was asked for beyond it. */
export function shownLine({ counter, lineBeyond }: StaffState): readonly WaitingEntry[] {
  if (counter === null) return [];
  const { counterId, waiting } = counter.body;
  if (lineBeyond === null || lineBeyond.counterId !== counterId) return waiting.entries;
  const inView = new Set(waiting.entries.map(({ ticketId }) => ticketId));
  // A view may be ahead of what was asked for before it.
  const beyond = lineBeyond.entries.filter(({ ticketId }) => !inView.has(ticketId));
  return [...waiting.entries, ...beyond].slice(0, waiting.count);
}

/** How many stand in line beyond those that the page shows. In practice the line is the practice's, and short. */
export function unlistedWaiting(counter: CounterView, shown: readonly WaitingEntry[]): number {
  return counter.practice === null ? Math.max(0, counter.waiting.count - shown.length) : 0;
}

/** Asks for the next page of the line. */
export function readOn(state: StaffState, localMs: number): Step {
  const { counter, menu, lineBeyond } = state;
  if (counter === null) return stay(state);
  const { counterId } = counter.body;
  const before = lineBeyond?.counterId === counterId ? lineBeyond : { wanted: 0, entries: [] };
  return ask({
    ...state,
    // What comes takes the place of the entry that was pressed.
    menu: menu === null ? null : { ...menu, openedAt: localMs },
    lineBeyond: { ...before, counterId, wanted: before.wanted + MAX_LIST_ENTRIES },
  });
}

/** With each view everybody has moved up: what stands beyond it is asked for anew. */
export function refreshLine(state: StaffState): Step {
  const { counter, lineBeyond } = state;
  if (counter === null || lineBeyond === null) return stay(state);
  const { counterId, waiting } = counter.body;
  if (lineBeyond.counterId !== counterId || waiting.count <= waiting.entries.length) {
    return stay({ ...state, lineBeyond: null });
  }
  return ask(state);
}

export function takeLine(state: StaffState, counterId: CounterId, entries: readonly WaitingEntry[]): StaffState {
  const { lineBeyond } = state;
  return lineBeyond?.counterId === counterId ? { ...state, lineBeyond: { ...lineBeyond, entries } } : state;
}

function ask(state: StaffState): Step {
  const { counter, lineBeyond } = state;
  if (counter === null || lineBeyond === null) return stay(state);
  const { counterId, waiting } = counter.body;
  const effect = {
    type: 'list-waiting',
    counterId,
    offset: waiting.entries.length,
    wanted: lineBeyond.wanted,
  } as const;
  return { state, effects: [effect] };
}
