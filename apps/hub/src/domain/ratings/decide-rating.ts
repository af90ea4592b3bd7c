import { isDissatisfied, RATING_CORRECTED_WITHIN_MS } from '@motcua/protocol/ratings';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOfSlip } from '../ticket-of-slip.ts';
import { obstacleToRating, servedLastAt } from './may-be-rated.ts';
import type { TicketRated } from './rating-events.ts';

type RatingBody = BodyOf<'rate-ticket'>;

/** SA1–SA4. What was said already is said again without a change: a second press harms nobody. */
export function decideRating(state: QueueState, command: QueueCommand, body: RatingBody): Decision {
  const { index } = state;
  if (!index) return reject({ code: 'day-not-open' });
  const ticket = ticketOf(state, command, body);
  if ('code' in ticket) return reject(ticket);
  const obstacle = obstacleToRating(state, ticket, command.at);
  if (obstacle !== null) return reject({ code: 'not-to-be-rated', because: obstacle });
  const last = ticket.parts.at(-1);
  if (!last) return reject({ code: 'not-to-be-rated', because: 'not-done' });

  const { face } = body;
  const isOffered = index.settings.satisfaction.reasons.some(({ reasonId }) => reasonId === body.reasonId);
  // Settings may have changed since the page drew them: any face counts all the same, also one that is not offered now.
  const reasonId = isDissatisfied(face) && isOffered ? body.reasonId : null;
  const before = state.ratings.given.get(ticket.ticketId);
  if (before && before.face === face && (reasonId === null || before.reasonId === reasonId)) return accept();
  if (before && command.at > before.firstAt + RATING_CORRECTED_WITHIN_MS) return reject({ code: 'rated-before' });
  const { serviceId, counterId } = last;
  const at = body.visit.by === 'slip' ? 'kiosk' : 'counter';
  return accept({
    ...{ type: 'TicketRated', ticketId: ticket.ticketId, face, reasonId, serviceId, counterId, at },
  } satisfies TicketRated);
}

type Refusal = Extract<Decision, { kind: 'rejected' }>['rejection'];

/** Each kind of page rates by what it can know: a kiosk by a slip, a counter's page whoever was served there last. */
function ticketOf(state: QueueState, { by }: QueueCommand, { visit }: RatingBody): Ticket | Refusal {
  if (by.kind !== 'device' || by.role !== (visit.by === 'slip' ? 'kiosk' : 'rating')) return { code: 'forbidden' };
  if (visit.by === 'slip') return ticketOfSlip(state, visit.slipCode) ?? { code: 'unknown-slip' };
  const { counterId, ticketId } = visit;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return { code: 'unknown-ticket', ticketId };
  const isLast = servedLastAt(state, counterId) === ticketId;
  return isLast ? ticket : { code: 'not-to-be-rated', because: 'too-late' };
}
