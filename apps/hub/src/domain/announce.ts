import type {
  AnnouncementKind,
  CallKind,
  CounterId,
  Language,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import type { UndoLog } from './undo-log.ts';

const KEPT = 50;

export type NewAnnouncement = {
  readonly kind: AnnouncementKind;
  readonly ticket: { readonly ticketId: TicketId; readonly number: TicketNumber; readonly language: Language };
  readonly counterId: CounterId;
  readonly announcementSeq: number;
  readonly at: number;
  readonly callKind: CallKind | null;
};

/** Adds one announcement to the board; the last fifty are kept. Vietnamese always comes first. */
export function announce(state: QueueState, announcement: NewAnnouncement, undo: UndoLog): void {
  const { kind, ticket, counterId, announcementSeq, at, callKind } = announcement;
  const counterLabel = state.index?.counters.get(counterId)?.label ?? counterId;
  const { ticketId, number, language } = ticket;
  const languages = language === 'vi' ? (['vi'] as const) : (['vi', language] as const);
  const added = { announcementSeq, kind, ticketId, number, counterId, counterLabel, languages, at, callKind };
  undo.set(state, 'lastAnnouncementSeq', announcementSeq);
  undo.set(state, 'announcements', [...state.announcements, added].slice(-KEPT));
}
