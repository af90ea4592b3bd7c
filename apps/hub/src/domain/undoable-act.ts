import { counterOf, type CounterAct, type QueueState } from './queue-state.ts';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { holdsNumber, type Ticket } from './ticket.ts';

/** CA8: how long an act can be taken back; the protocol says it to the screens. */
export const UNDO_WITHIN_MS = 10_000;

/** The ticket that an act called, as the act left it; null when it called nobody. */
export function calledInAct(act: CounterAct): Ticket | null {
  // IS6: a visit whose part was finished may have been called for the next one by the same act.
  const isCall = ({ before, after }: CounterAct['tickets'][number]): boolean =>
    after.status === 'called' && after.calls.length > before.calls.length;
  return act.tickets.find(isCall)?.after ?? null;
}

/** The ticket by which people know an act: the one that was called, else the one that it ended. */
export function ticketOfAct(act: CounterAct): Ticket {
  const ticket = calledInAct(act) ?? act.tickets[0]?.after;
  if (!ticket) throw new RangeError(`act ${act.act} has no ticket`);
  return ticket;
}

export type UndoObstacle = 'nothing' | 'changed' | 'undone-before';

/** CA8: what stands against taking back the counter's last act, its age apart; null: nothing does. */
export function undoObstacle(state: QueueState, counterId: CounterId): UndoObstacle | null {
  const { lastAct, currentTicketId } = counterOf(state, counterId);
  if (!lastAct) return 'nothing';
  if (lastAct.tickets.some(({ before }) => before.wasUndone)) return 'undone-before';
  const isAsLeft = lastAct.tickets.every(({ after }) => state.tickets.get(after.ticketId) === after);
  const left = lastAct.tickets.find(({ after }) => after.status === 'called')?.after.ticketId ?? null;
  return isAsLeft && left === currentTicketId && !isNumberGivenAnew(state, lastAct) ? null : 'changed';
}

/** IS1: from the paper pad or a reserve, somebody else holds the number of the one that was finished. */
function isNumberGivenAnew(state: QueueState, { tickets }: CounterAct): boolean {
  return tickets.some(
    ({ before, after }) =>
      holdsNumber(before) && !holdsNumber(after) && (state.openNumbers.get(before.number) ?? 0) > 0,
  );
}
