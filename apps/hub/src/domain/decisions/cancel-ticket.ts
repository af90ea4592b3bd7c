import type { CancelReason, TicketId } from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { EventOf } from '../events.ts';
import type { QueueState } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOfSlip } from '../ticket-of-slip.ts';

/** SE5, IS6: how long a kiosk may take back the number it has just given, or add to it. */
const KIOSK_MAY_CANCEL_FOR_MS = 2 * 60 * 1000;

/**
 * SE6: by staff while it waits, is called or is parked; by whoever holds the slip, at a kiosk, while it waits.
 * SE5: by the kiosk that gave it, while it waits and is fresh. IS8: several together.
 */
export function decideCancelTicket(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'cancel-ticket' | 'cancel-by-slip' | 'cancel-tickets'>,
): Decision {
  switch (body.type) {
    case 'cancel-ticket': {
      const ticket = state.tickets.get(body.ticketId);
      if (!ticket) return reject({ code: 'unknown-ticket', ticketId: body.ticketId });
      const refusal = notOwnRefusal(command, ticket) ?? statusRefusal(command, ticket);
      return refusal ? reject(refusal) : accept(cancelled(state, ticket, body.reason));
    }
    case 'cancel-by-slip': {
      const ticket = ticketOfSlip(state, body.slipCode);
      if (!ticket) return reject({ code: 'unknown-slip' });
      const refusal = statusRefusal(command, ticket);
      return refusal ? reject(refusal) : accept(cancelled(state, ticket, 'citizen-left'));
    }
    case 'cancel-tickets':
      return cancelTogether(state, body.ticketIds, body.reason);
  }
}

/** Whoever has been called meanwhile keeps the turn. */
function cancelTogether(state: QueueState, ticketIds: readonly TicketId[], reason: CancelReason): Decision {
  const tickets = [...new Set(ticketIds)].map((ticketId) => ({ ticketId, ticket: state.tickets.get(ticketId) }));
  const unknown = tickets.find(({ ticket }) => ticket === undefined);
  if (unknown) return reject({ code: 'unknown-ticket', ticketId: unknown.ticketId });
  return accept(
    ...tickets.flatMap(({ ticket }) => (ticket?.status === 'waiting' ? [cancelled(state, ticket, reason)] : [])),
  );
}

/** Whoever checked in did not choose wrongly, and would lose the appointment with the number. */
function notOwnRefusal(command: QueueCommand, ticket: Ticket): Rejection | null {
  if (command.by.kind !== 'device' || isFreshOf(command, ticket)) return null;
  return { code: 'not-your-ticket', ticketId: ticket.ticketId };
}

/** SE5, IS6: whether this kiosk has just given the number, for no appointment. */
export function isFreshOf({ by, at }: QueueCommand, { deviceId, issuedAt, source }: Ticket): boolean {
  const isOwn = by.kind === 'device' && deviceId === by.deviceId;
  return isOwn && source !== 'appointment' && at - issuedAt <= KIOSK_MAY_CANCEL_FOR_MS;
}

function statusRefusal({ by }: QueueCommand, { ticketId, status }: Ticket): Rejection | null {
  const isLeft = status === 'waiting' || (by.kind !== 'device' && (status === 'called' || status === 'parked'));
  return isLeft ? null : { code: 'wrong-status', ticketId, status };
}

function cancelled(state: QueueState, { ticketId, status }: Ticket, reason: CancelReason): EventOf<'TicketCancelled'> {
  const announcementSeq = status === 'called' ? state.lastAnnouncementSeq + 1 : null;
  return { type: 'TicketCancelled', ticketId, reason, announcementSeq };
}
