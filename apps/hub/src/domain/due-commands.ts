import type { SystemCommandBody } from './commands.ts';
import { serviceDayClosesAt } from './deadlines.ts';
import { dueStarts } from './due-starts.ts';
import type { QueueState } from './queue-state.ts';

/** What the hub is to do of its own accord, because its time has come; asked every second. Nothing of it is urgent. */
export function dueCommands(state: QueueState, at: number): readonly SystemCommandBody[] {
  const closesAt = serviceDayClosesAt(state);
  if (closesAt !== null && at >= closesAt) return [{ type: 'close-service-day' }];
  const isPracticeOver = [...state.practice.stations.values()].some(({ until }) => until <= at);
  return [
    ...(isPracticeOver ? [{ type: 'end-due-practice' } as const] : []),
    ...dueStarts(state, at).map((ticketId) => ({ type: 'start-by-itself', ticketId }) as const),
  ];
}
