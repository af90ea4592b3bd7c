import { shortCodeOf } from '@motcua/protocol/readable-codes';
import type { QueueState } from '../queue-state.ts';
import type { TicketBase } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';

/**
 * From now on the code on the slip, and the short one beneath it, lead to the ticket. A number from the paper pad has
 * no slip: what stands for its code could be guessed (HL4).
 */
export function putSlip(
  state: QueueState,
  { slipCode, ticketId, source }: Pick<TicketBase, 'slipCode' | 'ticketId' | 'source'>,
  undo: UndoLog,
): void {
  if (source === 'by-hand') return;
  undo.put(state.slips, slipCode, ticketId);
  const short = shortCodeOf(slipCode);
  const others = state.shortCodes.get(short) ?? [];
  if (!others.includes(ticketId)) undo.put(state.shortCodes, short, [...others, ticketId]);
}
