import type { EventOf } from '../events.ts';
import type { QueueState } from '../queue-state.ts';
import type { UndoLog } from '../undo-log.ts';
import type { TicketRated } from './rating-events.ts';
import type { Rating, RatingState } from './rating-state.ts';

/** SA1, SA3: what was said last stands; the minute counts from what was said first. */
export function evolveRating({ ratings }: QueueState, event: TicketRated, at: number, undo: UndoLog): void {
  const { ticketId, face, reasonId, serviceId, counterId } = event;
  const firstAt = ratings.given.get(ticketId)?.firstAt ?? at;
  undo.put(ratings.given, ticketId, { face, reasonId, serviceId, counterId, firstAt });
}

/** SA2: whoever goes on to another counter is asked there, when all of the visit is done. */
export function askForRating(
  { ratings, tickets }: QueueState,
  { ticketId, counterId }: EventOf<'TicketCompleted'>,
  undo: UndoLog,
): void {
  if (tickets.get(ticketId)?.status === 'completed') return undo.put(ratings.servedLast, counterId, ticketId);
  if (ratings.servedLast.has(counterId)) undo.delete(ratings.servedLast, counterId);
}

/** DA2: an administrator has moved the clock by `by`. */
export function movedRatings({ given, servedLast }: RatingState, by: number): RatingState {
  const moved = [...given].map(([ticketId, rating]): [typeof ticketId, Rating] => [
    ticketId,
    { ...rating, firstAt: rating.firstAt + by },
  ]);
  return { given: new Map(moved), servedLast };
}
