import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { TicketRated } from './rating-events.ts';

/** SA1: what stands of one visit. `firstAt`: SA3 counts from there, hub time. */
export type Rating = Omit<TicketRated, 'type' | 'ticketId' | 'at'> & { readonly firstAt: number };

/** Of the open day; nothing of it outlives the day but the counts in its summary. */
export type RatingState = {
  given: Map<TicketId, Rating>;
  /** SA2: whose visit ended last at each counter. */
  servedLast: Map<CounterId, TicketId>;
};

export function noRatings(): RatingState {
  return { given: new Map(), servedLast: new Map() };
}
