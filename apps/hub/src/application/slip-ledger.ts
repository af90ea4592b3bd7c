import type { DeviceId, PrinterId, SlipState, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import { copyOf, outlivesTicket } from '../reactions/slip-job.ts';
import type { Clock } from '../ports/clock.ts';
import type { SlipOutbox, SlipRecord } from '../ports/slip-outbox.ts';
import type { TicketPrinter } from '../ports/ticket-printer.ts';

/** Slip protocol, 6: an older job is not printed when the paper returns. */
export const SLIP_TIME_TO_LIVE_MS = 3 * 60 * 1000;
const ANOTHER_NUMBER = 'the ticket has another number, which is on paper already';
const STOPPED_MEANWHILE = 'the hub stopped while the slip was being printed';

export type SlipLedgerParts = {
  readonly outbox: SlipOutbox;
  readonly clock: Pick<Clock, 'now'>;
  /** SL10: whether it is before noon at the centre. */
  readonly isMorning: (at: number) => boolean;
  /** HL1: the number that a ticket has now; null: of this ticket nothing is known any more. */
  readonly numberOf: (ticketId: TicketId) => TicketNumber | null;
  readonly onSlipChanged: (slip: { readonly deviceId: DeviceId | null; readonly state: SlipState }) => void;
};

/** What is written down of slips, and what the slip protocol allows to be printed. Each throws when the disk refuses. */
export type SlipLedger = {
  /** The oldest job that is not too old; older ones end together, with one flush of the disk. */
  nextFresh(printerId: PrinterId): SlipRecord | null;
  /** Before the first byte. `mm`: how much paper it takes. */
  markSent(job: SlipRecord, mm: number): void;
  end(job: SlipRecord, state: SlipState, reason: string | null): void;
  /** Slip protocol, 5: one marked copy, in time, and only where the printer can prove anything. */
  endWithoutProof(printer: TicketPrinter, job: SlipRecord, state: 'interrupted' | 'unknown', reason: string): void;
  /** After a restart: what was in flight may be out or not. Staff see it at once. */
  markCaughtInFlight(printerId: PrinterId): SlipRecord[];
  /** The same for one of them, once its printer has said what it can prove. */
  endCaught(printer: TicketPrinter, job: SlipRecord): void;
  mayCopy(printer: TicketPrinter, job: SlipRecord): boolean;
  isStale(job: SlipRecord): boolean;
};

export function createSlipLedger({ outbox, clock, isMorning, numberOf, onSlipChanged }: SlipLedgerParts): SlipLedger {
  const isStale = (job: SlipRecord): boolean => clock.now() - job.createdAt > SLIP_TIME_TO_LIVE_MS;

  /** HL1: the kiosk gave the same press a number while it was alone. A paper with the one before would be somebody's second. */
  const isRenumbered = (job: SlipRecord): boolean =>
    !outlivesTicket(job) && (numberOf(job.ticketId) ?? job.number) !== job.number;

  function mayCopy(printer: TicketPrinter, job: SlipRecord): boolean {
    const level = printer.status().proofLevel;
    return !job.copy && level !== null && level !== 'D' && !isStale(job) && !isRenumbered(job);
  }

  function end(job: SlipRecord, state: SlipState, reason: string | null): void {
    outbox.setState(job.jobId, state, clock.now(), reason);
    onSlipChanged({ deviceId: job.deviceId, state });
  }

  const endWithoutProof: SlipLedger['endWithoutProof'] = (printer, job, state, reason) => {
    if (!mayCopy(printer, job)) return end(job, state, reason);
    outbox.replaceByCopy(job.jobId, state, clock.now(), reason, copyOf(job));
    onSlipChanged({ deviceId: job.deviceId, state });
  };

  return {
    ...{ end, endWithoutProof, mayCopy, isStale },
    nextFresh(printerId) {
      let job = outbox.nextTodo(printerId);
      for (; job && isRenumbered(job); job = outbox.nextTodo(printerId)) end(job, 'expired', ANOTHER_NUMBER);
      if (!job || !isStale(job)) return job;
      const now = clock.now();
      const reason = 'not printed within three minutes';
      const kiosks = outbox.expireTodo(printerId, now - SLIP_TIME_TO_LIVE_MS, now, reason);
      for (const deviceId of new Set(kiosks)) onSlipChanged({ deviceId, state: 'expired' });
      return outbox.nextTodo(printerId);
    },
    markSent(job, mm) {
      // While the printer was being asked how it is.
      if (isRenumbered(job)) throw new RangeError(`slip job ${job.jobId} has a number that its ticket has no more`);
      const at = clock.now();
      outbox.markSent(job.jobId, job.printerId, at, { mm, isMorning: isMorning(at) });
      onSlipChanged({ deviceId: job.deviceId, state: 'sent' });
    },
    markCaughtInFlight(printerId) {
      const caught = outbox.inFlight().filter((job) => job.printerId === printerId);
      for (const job of caught) end(job, 'unknown', STOPPED_MEANWHILE);
      return caught;
    },
    endCaught: (printer, job) => endWithoutProof(printer, job, 'unknown', STOPPED_MEANWHILE),
  };
}
