import type { FoundCode, RatingDeskView, RatingReasons } from '@motcua/protocol';
import { askedAtCounter, isRatedForGood, obstacleToRating } from '../domain/ratings/may-be-rated.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import type { Ticket } from '../domain/ticket.ts';

/** SA2: whom the page at each counter asks now. */
export function ratingDeskView(state: QueueState, index: SettingsIndex, at: number): RatingDeskView {
  const { enabled, levels = 3 } = index.settings.satisfaction;
  return {
    ...{ enabled, levels },
    reasons: reasonsOf(index),
    counters: index.settings.counters.map(({ counterId, label }) => {
      const asked = askedAtCounter(state, counterId, at);
      if (asked === null) return { counterId, label, asked: null };
      const { ticketId, number, language } = asked.ticket;
      const rated = state.ratings.given.has(ticketId);
      return { counterId, label, asked: { ticketId, number, language, until: asked.until, rated } };
    }),
  };
}

/** SA1: whether the holder of this slip is asked at a kiosk. */
export function ratingOfSlip(
  state: QueueState,
  ticket: Ticket,
  at: number,
): Extract<FoundCode, { type: 'ticket' }>['rating'] {
  if (!state.index || obstacleToRating(state, ticket, at) !== null) return null;
  const { levels = 3 } = state.index.settings.satisfaction;
  return { rated: isRatedForGood(state, ticket.ticketId, at), levels, reasons: reasonsOf(state.index) };
}

function reasonsOf({ settings }: SettingsIndex): RatingReasons {
  return settings.satisfaction.reasons.map(({ reasonId, text }) => ({ reasonId, text: { ...text } }));
}
