import { MAX_WATCHED_COUNTERS, type CounterId, type QueueOverviewView } from '@motcua/protocol';
import { isHolder, type Effect, type StaffState, type Step } from './staff-state.ts';

type OverviewCounter = QueueOverviewView['counters'][number];

/** CA9: the other counters that this person works, beside the chosen one, in the order of the centre. */
export function otherHeldCounters(state: StaffState): readonly OverviewCounter[] {
  const counters = state.overview?.body.counters ?? [];
  return counters.filter(
    (counter) => counter.counterId !== state.counterId && counter.status !== 'closed' && isHolder(state, counter),
  );
}

/** Whether this person works a counter, open or on a break. */
export function holdsSomeCounter(state: StaffState): boolean {
  const counters = state.overview?.body.counters ?? [];
  return counters.some((counter) => counter.status !== 'closed' && isHolder(state, counter));
}

/** Asks for the views of the chosen counter and of the others held, where that has changed. */
export function watchHeld(state: StaffState): Step {
  const wanted = wantedCounters(state);
  const isSame = wanted.length === state.watched.length && wanted.every((id, nth) => id === state.watched[nth]);
  return isSame ? { state, effects: [] } : askForViews(state);
}

/** The same on a new connection, which knows of no wish yet. */
export function askForViews(state: StaffState): Step {
  const counterIds = wantedCounters(state);
  const effects: Effect[] = [{ type: 'watch', counterIds }];
  return { state: { ...state, watched: counterIds }, effects };
}

function wantedCounters(state: StaffState): readonly CounterId[] {
  const chosen = state.counterId === null ? [] : [state.counterId];
  const others = otherHeldCounters(state).map((counter) => counter.counterId);
  return [...chosen, ...others].slice(0, MAX_WATCHED_COUNTERS);
}
