import type { CounterId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { activeService } from '../ticket.ts';
import { boundTickets, leftWithout } from '../waiting-at.ts';
import { refuseOtherHolder } from './at-counter.ts';

type CounterDutyBody = BodyOf<'open-counter' | 'pause-counter' | 'close-counter'>;

/**
 * CA9: opening makes whoever asks the counter's holder, also where someone else left it open: the next
 * person there finds the ticket. Pausing and closing keep what the counter is serving. Asking for what
 * is so already changes nothing.
 */
export function decideCounterDuty(state: QueueState, command: QueueCommand, body: CounterDutyBody): Decision {
  const { counterId } = body;
  if (!state.index?.counters.has(counterId)) return reject({ code: 'unknown-counter', counterId });
  if (command.by.kind !== 'staff') return reject({ code: 'forbidden' });
  const { accountId, name } = command.by;
  const counter = counterOf(state, counterId);
  switch (body.type) {
    case 'open-counter':
      if (counter.status === 'open' && counter.holder?.accountId === accountId) return accept();
      return accept({ type: 'CounterOpened', counterId, holder: { accountId, name } });
    case 'pause-counter':
      if (counter.status === 'paused') return accept();
      if (counter.status === 'closed') return reject({ code: 'counter-not-open', status: counter.status });
      return refuseOtherHolder(counter, command.by) ?? accept({ type: 'CounterPaused', counterId });
    case 'close-counter':
      if (counter.status === 'closed') return accept();
      return refuseOtherHolder(counter, command.by) ?? close(state, body);
  }
}

/**
 * CA9: closing asks what becomes of parked tickets, and warns where people would be left waiting for nobody. Those
 * who waited for this counter alone go back to the line of their service.
 */
function close(state: QueueState, { counterId, parked, evenIfWaiting }: BodyOf<'close-counter'>): Decision {
  const kept = counterOf(state, counterId).parked;
  if (kept.length > 0 && parked === null) return reject({ code: 'parked-tickets', count: kept.length });
  const toCounterId = parked?.kind === 'hand-over' ? parked.toCounterId : null;
  if (kept.length > 0 && toCounterId !== null) {
    if (toCounterId === counterId || !state.index?.counters.has(toCounterId)) {
      return reject({ code: 'unknown-counter', counterId: toCounterId });
    }
    const { status } = counterOf(state, toCounterId);
    if (status === 'closed') return reject({ code: 'counter-not-open', status });
  }
  const left = leftWithout(state, counterId, null);
  if (left.waiting > 0 && !evenIfWaiting) {
    return reject({ code: 'last-counter-of-line', waiting: left.waiting, serviceIds: [...left.serviceIds] });
  }
  return accept(
    ...kept.map((ticketId): QueueEvent => ({ type: 'ParkedTicketMoved', ticketId, toCounterId })),
    ...boundTo(state, counterId, null),
    { type: 'CounterClosed', counterId },
  );
}

/** SE4: those who wait for one counter alone wait for another one, or (null) for any that serves them. */
export function boundTo(state: QueueState, counterId: CounterId, toCounterId: CounterId | null): readonly QueueEvent[] {
  const bound = boundTickets(state, counterId);
  // They are placed anew one after the other, in the order in which they had been placed.
  const placed = bound
    .filter((ticket) => ticket.afterCalls !== null)
    .sort((a, b) => (a.placedNth ?? 0) - (b.placedNth ?? 0));
  const ranked = bound.filter((ticket) => ticket.afterCalls === null);
  return [...placed, ...ranked].map((ticket) => ({
    type: 'TicketTransferred',
    ticketId: ticket.ticketId,
    ...{ fromServiceId: activeService(ticket), serviceId: activeService(ticket), toCounterId },
    // Whoever had been put at a position keeps it at the other counter.
    position: toCounterId !== null && ticket.afterCalls !== null ? 'first' : 'original',
    ...{ rankedAt: null, why: 'transfer', outOfTurn: null, announcementSeq: null },
  }));
}
