import type { DeviceId, PrinterId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import type { SlipContent } from './slip-content.ts';

/** `nth`: 0 for the first paper of a ticket, 1… for its marked copies. */
export function slipJobId(ticketId: TicketId, nth: number): string {
  return `${ticketId}.${nth}`;
}

/** The marked copy that follows `job`. Its time to live is the first paper's: it counts from the press. */
export function copyOf(job: SlipJob): SlipJob {
  const nth = Number(job.jobId.slice(job.ticketId.length + 1)) + 1;
  return { ...job, jobId: slipJobId(job.ticketId, nth), copy: true };
}

/** One slip to print. `jobId` = ticket id + "." + 0 for the first paper, 1… for marked copies. */
export type SlipJob = {
  readonly jobId: string;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly printerId: PrinterId;
  /** The kiosk where the button was pressed; null for staff. */
  readonly deviceId: DeviceId | null;
  readonly dayOrdinal: number;
  readonly createdAt: number;
  readonly copy: boolean;
  readonly content: SlipContent;
};
