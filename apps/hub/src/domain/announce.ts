import type { AnnouncementKind, CounterId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import type { Ticket } from './ticket.ts';
import type { UndoLog } from './undo-log.ts';

const KEPT = 50;

/** Adds one announcement to the board; the last fifty are kept. Vietnamese always comes first. */
export function announce(
  state: QueueState,
  kind: AnnouncementKind,
  ticket: Pick<Ticket, 'ticketId' | 'number' | 'language'>,
  counterId: CounterId,
  announcementSeq: number,
  at: number,
  undo: UndoLog,
): void {
  const counterLabel = state.index?.counters.get(counterId)?.label ?? counterId;
  const { ticketId, number, language } = ticket;
  const languages = language === 'vi' ? (['vi'] as const) : (['vi', language] as const);
  const added = { announcementSeq, kind, ticketId, number, counterId, counterLabel, languages, at };
  undo.set(state, 'lastAnnouncementSeq', announcementSeq);
  undo.set(state, 'announcements', [...state.announcements, added].slice(-KEPT));
}
