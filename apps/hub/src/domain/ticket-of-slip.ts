import type { SlipCode } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import type { Ticket } from './ticket.ts';

/** Whose slip it is; null: nobody's, or of another day. */
export function ticketOfSlip({ slips, tickets }: QueueState, slipCode: SlipCode): Ticket | null {
  const ticketId = slips.get(slipCode);
  return (ticketId && tickets.get(ticketId)) ?? null;
}
