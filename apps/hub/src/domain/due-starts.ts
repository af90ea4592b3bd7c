import { announcementEndsAt } from './announcement-end.ts';
import type { TicketId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import type { Ticket } from './ticket.ts';

/** SE1: when serving a called ticket begins by itself; null: only by button, or not called. */
export function startsByItselfAt(state: QueueState, ticket: Ticket): number | null {
  const afterMs = state.index?.settings.calling.servingStartsAfterMs ?? null;
  if (ticket.status !== 'called' || afterMs === null) return null;
  // HL3: while the hub was off nobody could come to be served, nor say so.
  return Math.max(announcementEndsAt(ticket), state.hubReturnedAt ?? 0) + afterMs;
}

/** SE1: the called tickets whose serving is to begin by itself at this instant. Looks at the counters, never at all tickets. */
export function dueStarts(state: QueueState, at: number): readonly TicketId[] {
  const due: TicketId[] = [];
  for (const { currentTicketId } of state.counters.values()) {
    const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    const startsAt = ticket ? startsByItselfAt(state, ticket) : null;
    if (ticket && startsAt !== null && at >= startsAt) due.push(ticket.ticketId);
  }
  return due;
}
