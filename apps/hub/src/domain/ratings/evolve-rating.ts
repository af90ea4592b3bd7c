import type { EventOf } from '../events.ts';
import type { CounterId } from '@motcua/protocol/vocabulary';
import type { CounterAct, QueueState } from '../queue-state.ts';
import type { UndoLog } from '../undo-log.ts';
import type { TicketRated } from './rating-events.ts';
import type { Rating, RatingState } from './rating-state.ts';

/** SA1, SA3: what was said last stands; the minute counts from what was said first. */
export function evolveRating({ ratings }: QueueState, event: TicketRated, at: number, undo: UndoLog): void {
  const { ticketId, face, reasonId, serviceId, counterId } = event;
  const firstAt = ratings.given.get(ticketId)?.firstAt ?? at;
  undo.put(ratings.given, ticketId, { face, reasonId, serviceId, counterId, firstAt });
}

/** Beyond the one that an undo takes away nobody asks. */
const REMEMBERED = 2;

/** SA2: whoever goes on to another counter is asked there, when all of the visit is done. */
export function noteServed(
  { ratings: { servedLast } }: QueueState,
  { ticketId, counterId }: EventOf<'TicketCompleted'>,
  undo: UndoLog,
): void {
  undo.put(servedLast, counterId, [ticketId, ...(servedLast.get(counterId) ?? [])].slice(0, REMEMBERED));
}

/** CA8: whoever the act that is taken back has served is being served again, and the one before is the last. */
export function forgetServed(
  { ratings: { servedLast } }: QueueState,
  counterId: CounterId,
  { tickets }: CounterAct,
  undo: UndoLog,
): void {
  const [last, ...before] = servedLast.get(counterId) ?? [];
  if (!tickets.some((ticket) => ticket.after.ticketId === last && isServedOnceMore(ticket))) return;
  if (before.length === 0) undo.delete(servedLast, counterId);
  else undo.put(servedLast, counterId, before);
}

function isServedOnceMore({ before, after }: CounterAct['tickets'][number]): boolean {
  return after.parts.length > before.parts.length;
}

/** DA2: an administrator has moved the clock by `by`. */
export function movedRatings({ given, servedLast }: RatingState, by: number): RatingState {
  const moved = [...given].map(([ticketId, rating]): [typeof ticketId, Rating] => [
    ticketId,
    { ...rating, firstAt: rating.firstAt + by },
  ]);
  return { given: new Map(moved), servedLast };
}
