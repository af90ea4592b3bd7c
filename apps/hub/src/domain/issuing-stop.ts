import type { QueueState } from './queue-state.ts';

/** IS3, DA4: the stop by an officer that holds at an instant; null: none, or the hour has come at which it ends by itself. */
export function issuingStopAt(state: QueueState, at: number): QueueState['issuingStop'] {
  const stop = state.issuingStop;
  return stop && (stop.reopensAt === null || at < stop.reopensAt) ? stop : null;
}
