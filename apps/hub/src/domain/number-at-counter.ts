import type { CounterId, TicketNumber } from '@motcua/protocol/vocabulary';
import { isServedAt } from './decisions/call-ticket.ts';
import type { QueueState } from './queue-state.ts';
import { isOpen, type Ticket } from './ticket.ts';

/** Whom a bare number means at a counter. `one`: perhaps one that cannot be called there; the call says why. */
export type NumberAtCounter =
  | { readonly kind: 'one'; readonly ticket: Ticket }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly numbers: readonly TicketNumber[] };

/**
 * KP4: a keypad has figures and no letters: 42 is A042 where A's line is called, and C042 where C's is. Whoever waits, or
 * was missed, in a line of the counter comes before all others.
 */
export function numberAtCounter(state: QueueState, counterId: CounterId, bare: number): NumberAtCounter {
  const alive = [...state.tickets.values()].filter(
    (ticket) => ticket.ordinal === bare && (isOpen(ticket) || ticket.status === 'noShow'),
  );
  const counter = state.index?.counters.get(counterId);
  const callable = alive.filter(
    (ticket) => (ticket.status === 'waiting' || ticket.status === 'noShow') && isServedAt(counter, ticket),
  );
  const [meant, ...others] = callable.length > 0 ? callable : alive;
  if (!meant) return { kind: 'none' };
  if (others.length === 0) return { kind: 'one', ticket: meant };
  return { kind: 'several', numbers: [meant, ...others].map(({ number }) => number) };
}
