import type { AtCounter, Ticket } from './ticket.ts';

/** SE2, HL2: a call older than this is not announced any more, so nobody waits longer for the end of its announcement. */
export const ANNOUNCED_WITHIN_MS = 60_000;

/** SE2, CA7, SE1: when the last announcement ended; where no display has told it, when it will have ended at the latest. */
export function announcementEndsAt(ticket: Pick<AtCounter, 'announcementEndedAt' | 'lastAnnouncedAt'>): number {
  return ticket.announcementEndedAt ?? ticket.lastAnnouncedAt + ANNOUNCED_WITHIN_MS;
}

/** Whether the end of the ticket's last announcement is still to come at an instant, and matters. */
export function isAnnouncing(ticket: Ticket, at: number): ticket is Extract<Ticket, { readonly status: 'called' }> {
  return ticket.status === 'called' && ticket.announcementEndedAt === null && at < announcementEndsAt(ticket);
}
