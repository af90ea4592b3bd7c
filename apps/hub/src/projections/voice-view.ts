import type { CounterTicketView } from '@motcua/protocol';
import { announcementEndsAt, isAnnouncing } from '../domain/announcement-end.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { CalledTicket, CurrentTicket } from '../domain/ticket.ts';

/** SE2: how far the last announcement of a ticket is. `hasBegun`: by what displays tell. */
export function voiceView(
  state: QueueState,
  ticket: CurrentTicket,
  hasBegun: (announcementSeq: number) => boolean,
): CounterTicketView['voice'] {
  const until = announcementEndsAt(ticket);
  if (ticket.status === 'serving') return { kind: 'ended', at: Math.min(until, ticket.servingSince) };
  if (ticket.announcementEndedAt !== null) return { kind: 'ended', at: ticket.announcementEndedAt };
  if (hasBegun(ticket.announcementSeq)) return { kind: 'speaking', until };
  return { kind: 'waiting', before: countBefore(state, ticket, hasBegun), until };
}

/** As displays do it (CA6): what is being announced, then recalls, then calls. */
function countBefore(state: QueueState, ticket: CalledTicket, hasBegun: (announcementSeq: number) => boolean): number {
  let before = 0;
  for (const { currentTicketId } of state.counters.values()) {
    const other = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    if (!other || other.ticketId === ticket.ticketId || !isAnnouncing(other, state.lastHubTime)) continue;
    if (hasBegun(other.announcementSeq) || goesBefore(other, ticket)) before += 1;
  }
  return before;
}

function goesBefore(one: CalledTicket, other: CalledTicket): boolean {
  const isRecall = one.announcements > 1;
  if (isRecall !== other.announcements > 1) return isRecall;
  return one.announcementSeq < other.announcementSeq;
}
