import type { Announcement, CounterId, TicketId, TicketNumber } from '@motcua/protocol';

export const MAX_RECENT = 5;

export type RecentCall = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly counterLabel: string;
};

/**
 * The last calls, newest first, each ticket once at its last counter, without those that the screen shows elsewhere: on a
 * card, or among the people who are not here.
 * A call taken back is no call. A call that waits for a card stands here meanwhile: it is seen at once.
 */
export function recentCalls(announcements: readonly Announcement[], elsewhere: ReadonlySet<TicketId>): RecentCall[] {
  const seen = new Set<TicketId>();
  const recent: RecentCall[] = [];
  for (const announcement of [...announcements].sort((a, b) => b.announcementSeq - a.announcementSeq)) {
    const { ticketId, number, counterId, counterLabel, kind, practice } = announcement;
    if (practice || seen.has(ticketId)) continue;
    seen.add(ticketId);
    if (kind === 'withdrawn' || elsewhere.has(ticketId)) continue;
    recent.push({ ticketId, number, counterId, counterLabel });
    if (recent.length === MAX_RECENT) break;
  }
  return recent;
}
