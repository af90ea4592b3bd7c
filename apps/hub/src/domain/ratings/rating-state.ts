import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { TicketRated } from './rating-events.ts';

/** SA1: what stands of one visit. `firstAt`: SA3 counts from there, hub time. */
export type Rating = Omit<TicketRated, 'type' | 'ticketId' | 'at'> & { readonly firstAt: number };

/** Of the open day; nothing of it outlives the day but the counts in its summary. */
export type RatingState = {
  given: Map<TicketId, Rating>;
  /** SA2: who was served last at each counter, and before that; the newest first. An undo takes away one at most. */
  servedLast: Map<CounterId, readonly TicketId[]>;
};

export function noRatings(): RatingState {
  return { given: new Map(), servedLast: new Map() };
}
