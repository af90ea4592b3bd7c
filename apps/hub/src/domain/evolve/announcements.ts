import type { EventOf } from '../events.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { CalledTicket } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import { putCounter } from './counters.ts';
import { currentTicketOf, putTicket } from './tickets.ts';

/** SE2: changes nothing but when the announcement ended: what can be taken back (CA8) stays so. */
export function endAnnouncement(
  state: QueueState,
  { ticketId, announcementSeq }: EventOf<'AnnouncementEnded'>,
  at: number,
  undo: UndoLog,
): void {
  const before = currentTicketOf(state, ticketId);
  if (before.status !== 'called' || before.announcementSeq !== announcementSeq) {
    throw new RangeError(`announcement ${announcementSeq} of ${ticketId} ended, but it is not its last`);
  }
  const heard: CalledTicket = { ...before, announcementEndedAt: at };
  putTicket(state, heard, undo);
  const { lastAct } = counterOf(state, before.counterId);
  if (!lastAct?.tickets.some(({ after }) => after === before)) return;
  const tickets = lastAct.tickets.map((each) => (each.after === before ? { ...each, after: heard } : each));
  putCounter(state, before.counterId, { lastAct: { ...lastAct, tickets } }, undo);
}
