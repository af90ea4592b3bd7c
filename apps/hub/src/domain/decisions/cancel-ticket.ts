import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

/** SE5: how long a kiosk may take back the number it has just given. */
const KIOSK_MAY_CANCEL_FOR_MS = 2 * 60 * 1000;

/** SE6: by staff while it waits or is called; SE5: by the kiosk that gave it, while it waits and is fresh. */
export function decideCancelTicket(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'cancel-ticket' | 'cancel-by-slip' | 'cancel-tickets'>,
): Decision {
  if (body.type !== 'cancel-ticket') return reject({ code: 'forbidden' });
  const { ticketId, reason } = body;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (command.by.kind === 'device') {
    const isOwn = ticket.deviceId === command.by.deviceId;
    const isFresh = command.at - ticket.issuedAt <= KIOSK_MAY_CANCEL_FOR_MS;
    if (!isOwn || !isFresh) return reject({ code: 'not-your-ticket', ticketId });
    if (ticket.status !== 'waiting') return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  if (ticket.status !== 'waiting' && ticket.status !== 'called') {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  const announcementSeq = ticket.status === 'called' ? state.lastAnnouncementSeq + 1 : null;
  return accept({ type: 'TicketCancelled', ticketId, reason, announcementSeq });
}
