import type { PrinterId, TicketId } from '@motcua/protocol/vocabulary';
import { NO_PAPERS, type KnownPapers, type QueueCommandBody } from '../domain/commands.ts';
import type { SlipJob, SlipOutbox } from '../ports/slip-outbox.ts';
import { outlivesTicket } from '../reactions/slip-job.ts';
import type { SlipContent } from '@motcua/slips';

/** What the outbox and the printers know of a ticket's papers. */
export type SlipsOnHand = {
  /** The printers that the hub holds. */
  readonly printers: () => readonly PrinterId[];
  readonly ofTicket: (ticketId: TicketId) => ReturnType<SlipOutbox['ofTicket']>;
};

export type NamedPapers = { readonly papers: KnownPapers; readonly content: SlipContent | null };

/** SL10: what a reprint is decided on, and what stood on the paper that it names. `unstored`: jobs of the running batch. */
export function namedPapers(body: QueueCommandBody, slips: SlipsOnHand, unstored: readonly SlipJob[]): NamedPapers {
  if (body.type !== 'reprint-slip') return { papers: NO_PAPERS, content: null };
  const stored = slips.ofTicket(body.ticketId);
  const named = body.jobId === null ? undefined : stored.find(({ jobId }) => jobId === body.jobId);
  const waiting = [
    ...stored.filter(({ state }) => state === 'todo' || state === 'sent'),
    ...unstored.filter(({ ticketId }) => ticketId === body.ticketId),
  ];
  return {
    papers: {
      printers: slips.printers(),
      named: named ? { printerId: named.printerId, outlivesTicket: outlivesTicket(named) } : null,
      underWayAt: waiting.map(({ printerId }) => printerId),
    },
    content: named?.content ?? null,
  };
}
