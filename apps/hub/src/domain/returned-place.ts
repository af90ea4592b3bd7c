import { lineIdsOf } from './evolve/lines.ts';
import { comparePlaces } from './line.ts';
import { lineOf, type QueueState } from './queue-state.ts';
import type { Ticket } from './ticket.ts';

/**
 * SE2, SE4: the place, as a time, of somebody who came back and is not next yet: behind those who were to be called
 * before them. It is theirs in whatever line they are sent to, so that a transfer never wins back a missed turn. Null:
 * their own time will do.
 */
export function rankBehindCallsToCome(state: QueueState, ticket: Ticket): number | null {
  if (ticket.status !== 'waiting' || ticket.afterCalls === null || ticket.afterCalls <= 0) return null;
  const [lineId] = lineIdsOf(ticket);
  if (lineId === undefined) return null;
  const { priority, ordinary } = lineOf(state, lineId);
  const before = [...priority, ...ordinary].sort(comparePlaces).slice(0, ticket.afterCalls).at(-1);
  return before && before.rankedAt >= ticket.rankedAt ? before.rankedAt + 1 : null;
}
