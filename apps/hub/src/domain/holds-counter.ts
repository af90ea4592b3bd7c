import type { AccountId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';

/** AC17: whether somebody holds a counter, open or on a break. */
export function holdsCounter({ counters }: Pick<QueueState, 'counters'>, accountId: AccountId): boolean {
  return [...counters.values()].some(({ holder, status }) => status !== 'closed' && holder?.accountId === accountId);
}
