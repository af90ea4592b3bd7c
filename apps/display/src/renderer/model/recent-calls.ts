import type { Announcement, CounterId, TicketId, TicketNumber } from '@motcua/protocol';

export const MAX_RECENT = 5;

export type RecentCall = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly counterLabel: string;
};

/**
 * The last calls that have no card (any more), newest first, each ticket once at its last counter.
 * A call taken back is no call. A call that waits for a card stands here meanwhile: it is seen at once.
 */
export function recentCalls(announcements: readonly Announcement[], onCards: ReadonlySet<TicketId>): RecentCall[] {
  const seen = new Set<TicketId>();
  const recent: RecentCall[] = [];
  for (const announcement of [...announcements].sort((a, b) => b.announcementSeq - a.announcementSeq)) {
    const { ticketId, number, counterId, counterLabel, kind } = announcement;
    if (seen.has(ticketId)) continue;
    seen.add(ticketId);
    if (kind === 'withdrawn' || onCards.has(ticketId)) continue;
    recent.push({ ticketId, number, counterId, counterLabel });
    if (recent.length === MAX_RECENT) break;
  }
  return recent;
}
