import type { TicketId } from '@motcua/protocol/vocabulary';
import type { AnnouncementState, QueueState } from './queue-state.ts';
import type { AtCounter, CalledTicket, Ticket } from './ticket.ts';

/** HL2: a display that comes back announces nothing that is older; SE2: what no display has told of by then is over. */
export const ANNOUNCED_WITHIN_MS = 60_000;

/** SE2: how much later an announcement may end for each number called in the minute before it: said in three languages. */
const EACH_BEFORE_MS = 10_000;

/** SE2, CA7, SE1: when the last announcement ended; where nobody has said so yet, when it will have ended at the latest. */
export function announcementEndsAt(
  ticket: Pick<AtCounter, 'announcementEndedAt' | 'lastAnnouncedAt'> &
    Partial<Pick<CalledTicket, 'announcementsBefore'>>,
): number {
  const { announcementEndedAt, lastAnnouncedAt, announcementsBefore = 0 } = ticket;
  return announcementEndedAt ?? lastAnnouncedAt + ANNOUNCED_WITHIN_MS + announcementsBefore * EACH_BEFORE_MS;
}

/** SE2: how many calls and recalls of others in the minute before this instant the voice may still have to say. */
export function announcedBefore(
  { announcements }: Pick<QueueState, 'announcements'>,
  ticketId: TicketId,
  at: number,
): number {
  const isBefore = (each: AnnouncementState): boolean =>
    each.kind !== 'withdrawn' && each.ticketId !== ticketId && at - each.at < ANNOUNCED_WITHIN_MS;
  return announcements.filter(isBefore).length;
}

/** Whether the end of the ticket's last announcement is still to come at an instant, and matters. */
export function isAnnouncing(ticket: Ticket, at: number): ticket is CalledTicket {
  return ticket.status === 'called' && ticket.announcementEndedAt === null && at < announcementEndsAt(ticket);
}
