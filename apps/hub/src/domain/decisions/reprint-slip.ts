import type { PrinterId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';
import { holdsNumber, type Ticket } from '../ticket.ts';

/**
 * SL10: staff have a slip printed again, always as a marked copy. A number that is over gets none, but an appointment
 * holds after its ticket. Where one of its slips is still to come out of that printer, another would only follow it.
 */
export function decideReprint(state: QueueState, command: QueueCommand, body: BodyOf<'reprint-slip'>): Decision {
  const { ticketId, jobId, reason } = body;
  const { papers } = command;
  if (!state.day || state.day.isClosed) return reject({ code: 'day-not-open' });
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId });
  if (jobId !== null && papers.named === null) return reject({ code: 'unknown-slip' });
  if (!holdsNumber(ticket) && papers.named?.outlivesTicket !== true) {
    return reject({ code: 'wrong-status', ticketId, status: ticket.status });
  }
  // HL4: the pad's paper is the slip; what stands for its code could be guessed.
  if (jobId === null && ticket.source === 'by-hand') return reject({ code: 'unknown-slip' });
  const printerId = printerFor(command, body, ticket);
  if (printerId === null) return reject({ code: 'no-printer' });
  if (papers.underWayAt.includes(printerId)) return reject({ code: 'slip-under-way' });
  return accept({ type: 'SlipReprinted', ticketId, jobId, printerId, reason, nth: state.slipsReprinted + 1 });
}

/** Where staff want it; else where that paper, or the number's first, was to come out; else at the first printer. */
function printerFor({ papers }: QueueCommand, body: BodyOf<'reprint-slip'>, ticket: Ticket): PrinterId | null {
  const isHeld = (printerId: PrinterId | null): printerId is PrinterId =>
    printerId !== null && papers.printers.includes(printerId);
  if (body.printerId !== null) return isHeld(body.printerId) ? body.printerId : null;
  return [papers.named?.printerId ?? null, ticket.printerId].find(isHeld) ?? papers.printers[0] ?? null;
}
