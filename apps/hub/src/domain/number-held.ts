import type { TicketNumber } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import { UNDO_WITHIN_MS } from './undoable-act.ts';

/** IS1: somebody holds the number, or would get it back if an act of the last seconds were undone (CA8). */
export function isNumberHeld(state: QueueState, number: TicketNumber, at: number): boolean {
  if ((state.openNumbers.get(number) ?? 0) > 0) return true;
  return [...state.counters.values()].some(
    ({ lastAct }) =>
      lastAct !== null &&
      at <= lastAct.at + UNDO_WITHIN_MS &&
      lastAct.tickets.some(({ before }) => before.number === number),
  );
}
