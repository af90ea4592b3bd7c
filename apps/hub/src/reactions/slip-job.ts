import type { DeviceId, PrinterId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import type { SlipContent } from '@motcua/slips';

/** `nth`: 0 for the first paper of a ticket, 1… for its marked copies. */
export function slipJobId(ticketId: TicketId, nth: number): string {
  return `${ticketId}.${nth}`;
}

/** The first paper of the `nth` appointment that takes the place of a ticket. */
export function appointmentSlipJobId(ticketId: TicketId, nth: number): string {
  return `${ticketId}.hen${nth}.0`;
}

/** SE3: the first paper of the `nth` time that a ticket was parked after a call. */
export function comeBackSlipJobId(ticketId: TicketId, callSeq: number, nth: number): string {
  return `${ticketId}.lai${callSeq}-${nth}.0`;
}

/** SL10: the `nth` reprint of a service day. It has no first paper: it is a copy from the start. */
export function reprintJobId(ticketId: TicketId, dayOrdinal: number, nth: number): string {
  return `${ticketId}.in${dayOrdinal}-${nth}.1`;
}

/** IS6: the paper that names `services` of them. It bears the number of one that is out already: a copy from the start. */
export function addedServiceJobId(ticketId: TicketId, services: number): string {
  return `${ticketId}.them${services}.1`;
}

/** An appointment holds after the ticket whose place it took. */
export function outlivesTicket({ jobId, ticketId }: Pick<SlipJob, 'jobId' | 'ticketId'>): boolean {
  return jobId.startsWith(`${ticketId}.hen`);
}

/** SL10: staff said where it shall come out. */
export function isReprint({ jobId, ticketId }: Pick<SlipJob, 'jobId' | 'ticketId'>): boolean {
  return jobId.startsWith(`${ticketId}.in`);
}

/** The marked copy that follows `job`. Its time to live is the first paper's: it counts from the press. */
export function copyOf(job: SlipJob): SlipJob {
  const end = job.jobId.lastIndexOf('.');
  const nth = Number(job.jobId.slice(end + 1)) + 1;
  return { ...job, jobId: `${job.jobId.slice(0, end)}.${nth}`, copy: true };
}

/** One slip to print. `jobId` = ticket id + which of its papers + "." + 0 for the first, 1… for marked copies. */
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
