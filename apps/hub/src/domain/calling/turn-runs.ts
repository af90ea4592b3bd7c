import type { CounterState } from '../queue-state.ts';

export type TurnRuns = Pick<CounterState, 'priorityInARow' | 'ordinaryInARow'>;

/**
 * CA3, CA4: the calls in a row while both kinds wait. A call that was nobody's turn (an appointment, a returned or a
 * chosen ticket) leaves the run as it is; with one kind alone there is nothing to interleave, and it begins anew.
 */
export function runsAfter(
  counts: TurnRuns,
  call: {
    readonly turn: 'priority' | 'ordinary' | null;
    readonly explanation: { readonly priorityWaiting: number; readonly ordinaryWaiting: number };
  },
): TurnRuns {
  const { priorityInARow, ordinaryInARow } = counts;
  if (call.turn === 'priority') return { priorityInARow: priorityInARow + 1, ordinaryInARow: 0 };
  if (call.turn === 'ordinary') return { priorityInARow: 0, ordinaryInARow: ordinaryInARow + 1 };
  const bothWaited = call.explanation.priorityWaiting > 0 && call.explanation.ordinaryWaiting > 0;
  return bothWaited ? { priorityInARow, ordinaryInARow } : { priorityInARow: 0, ordinaryInARow: 0 };
}
