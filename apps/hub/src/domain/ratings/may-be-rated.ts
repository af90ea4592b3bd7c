import {
  RATING_ASKED_AFTER_CALL_MS,
  RATING_ASKED_FOR_MS,
  RATING_CORRECTED_WITHIN_MS,
  type RatingObstacle,
} from '@motcua/protocol/ratings';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { CompletedTicket, Ticket } from '../ticket.ts';

const MINUTE_MS = 60_000;

/** SA4: why a visit cannot be rated at `at`, hub time; null: it can. */
export function obstacleToRating(state: QueueState, ticket: Ticket, at: number): RatingObstacle | null {
  const { index, day } = state;
  if (!index?.settings.satisfaction.enabled) return 'off';
  // HL4: whoever was served from the pad was served nobody knows where.
  if (ticket.status !== 'completed' || ticket.parts.length === 0) return 'not-done';
  const until = ticket.completedAt + index.settings.satisfaction.openForMinutes * MINUTE_MS;
  // The day's figures are made at its close.
  return at > until || day?.isClosed === true ? 'too-late' : null;
}

/** SA3: it was rated, and what was said stands. */
export function isRatedForGood(state: QueueState, ticketId: TicketId, at: number): boolean {
  const rating = state.ratings.given.get(ticketId);
  return rating !== undefined && at > rating.firstAt + RATING_CORRECTED_WITHIN_MS;
}

/** SA2: whose visit, or part of one, ended last at a counter. */
export function servedLastAt({ ratings }: QueueState, counterId: CounterId): TicketId | null {
  return ratings.servedLast.get(counterId)?.[0] ?? null;
}

/**
 * SA2: whom the page at a counter asks now, and until when at most; null: nobody. The question ends when the next one is
 * being served, and a while after the next number was called.
 */
export function askedAtCounter(
  state: QueueState,
  counterId: CounterId,
  at: number,
): { readonly ticket: CompletedTicket; readonly until: number } | null {
  const ticket = state.tickets.get(servedLastAt(state, counterId) ?? ('' as never));
  if (ticket?.status !== 'completed' || obstacleToRating(state, ticket, at) !== null) return null;
  const { currentTicketId } = counterOf(state, counterId);
  const next = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
  if (next?.status === 'serving') return null;
  const usual = ticket.completedAt + RATING_ASKED_FOR_MS;
  const until = next?.status === 'called' ? Math.min(usual, next.calledAt + RATING_ASKED_AFTER_CALL_MS) : usual;
  return at < until ? { ticket, until } : null;
}
