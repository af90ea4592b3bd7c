import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { TicketNumber } from '@motcua/protocol/vocabulary';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import { formatTicketNumber } from '../numbering.ts';
import { holdsNumber, type Ticket } from '../ticket.ts';
import type { QueueState } from '../queue-state.ts';
import { nextOfPad } from '../hand-pad.ts';

/** HL4: paper numbers are entered this long after the hub came back, at the latest, to count as given before that. */
const ENTERED_WITHIN_MS = 60 * 60_000;

/**
 * HL4: numbers that were given from the paper pad while there was no power, each entered once: from where the
 * last entry of the series stopped. Those not served yet stand in their line as if they had come just before the
 * hub was back.
 */
export function decideByHand(state: QueueState, { at }: QueueCommand, body: BodyOf<'enter-by-hand'>): Decision {
  const { serviceId, handedOutUpTo, servedUpTo } = body;
  const service = state.index?.services.get(serviceId);
  const series = service && state.index?.series.get(service.seriesId);
  if (!series) return reject({ code: 'unknown-service', serviceId });
  const first = nextOfPad(state, series);
  const last = series.pad?.last ?? 0;
  const isInPad = first !== null && handedOutUpTo >= first && handedOutUpTo <= last && servedUpTo <= handedOutUpTo;
  if (!isInPad) return reject({ code: 'outside-pad', first: first ?? 0, last });
  const held = heldAlready(state, series, first, handedOutUpTo);
  if (held) return reject({ code: 'wrong-status', ticketId: held.ticketId, status: held.status });
  const { hubReturnedAt } = state;
  const isAfterReturn = hubReturnedAt !== null && at - hubReturnedAt <= ENTERED_WITHIN_MS;
  return accept({
    type: 'HandNumbersEntered',
    ...{ serviceId, seriesId: series.seriesId, first, last: handedOutUpTo, servedUpTo },
    firstIssueOrder: state.issued + 1,
    issuedAt: isAfterReturn ? hubReturnedAt : at,
  });
}

/** A pad that has begun again: a number of it that somebody still holds. */
function heldAlready(state: QueueState, series: SeriesSettings, first: number, last: number): Ticket | null {
  const numbers = new Set<TicketNumber>();
  for (let ordinal = first; ordinal <= last; ordinal += 1) {
    const number = formatTicketNumber(series, ordinal);
    if ((state.openNumbers.get(number) ?? 0) > 0) numbers.add(number);
  }
  if (numbers.size === 0) return null;
  return [...state.tickets.values()].find((ticket) => holdsNumber(ticket) && numbers.has(ticket.number)) ?? null;
}
