import { isAnnouncing } from '../announcement-end.ts';
import { accept, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { EventOf } from '../events.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * SE2: the waiting room has heard these announcements. Only the last one of a ticket that is still called matters, once,
 * and only while it has not ended by itself; whatever else a display may tell changes nothing.
 */
export function decideEndAnnouncements(
  state: QueueState,
  { at }: QueueCommand,
  { announcementSeqs }: BodyOf<'end-announcements'>,
): Decision {
  const ended: EventOf<'AnnouncementEnded'>[] = [];
  for (const { currentTicketId } of state.counters.values()) {
    const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
    if (!ticket || !isAnnouncing(ticket, at)) continue;
    const { ticketId, announcementSeq } = ticket;
    if (announcementSeqs.includes(announcementSeq))
      ended.push({ type: 'AnnouncementEnded', ticketId, announcementSeq });
  }
  return accept(...ended);
}
