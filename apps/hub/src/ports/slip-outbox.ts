import type { DeviceId, PrinterId, SlipState, TicketId } from '@motcua/protocol/vocabulary';
import type { SlipJob } from '../reactions/slip-job.ts';

export type { SlipJob };

export type SlipRecord = SlipJob & {
  readonly state: SlipState;
  /** Hub time of the last change of state. */
  readonly changedAt: number;
  readonly reason: string | null;
};

/** `since`: what became of the ticket's latest paper after this one; null: there was none. */
export type SlipToCheck = SlipRecord & { readonly since: SlipState | null };

/**
 * The print jobs and what became of them. New jobs arrive with the journal's batch; every change of
 * state here is durable when the call returns. Throws `StorageError`.
 */
export interface SlipOutbox {
  /** The oldest job in state `todo` for the printer. */
  nextTodo(printerId: PrinterId): SlipRecord | null;
  countTodo(printerId: PrinterId): number;
  /** The printers for which jobs in state `todo` wait. */
  printersWithTodo(): readonly PrinterId[];
  /** Jobs caught in flight (state `sent`), oldest first: after a restart their fate is unknown. */
  inFlight(): readonly SlipRecord[];
  setState(jobId: string, state: SlipState, at: number, reason: string | null): void;
  /**
   * Every job in state `todo` for the printer that was created before `createdBefore` becomes `expired`, in one
   * transaction. Returns at which kiosk each of them was asked for, oldest first.
   */
  expireTodo(printerId: PrinterId, createdBefore: number, at: number, reason: string): readonly (DeviceId | null)[];
  /** Ends `jobId` in `state` and adds its marked copy, in one transaction. */
  replaceByCopy(jobId: string, state: SlipState, at: number, reason: string | null, copy: SlipJob): void;
  /** The last slips asked for at a kiosk, newest first. */
  recentOf(deviceId: DeviceId, limit: number): readonly SlipRecord[];
  /** Jobs of a day that ended as interrupted, unknown or expired, newest first, and their number. */
  toCheck(dayOrdinal: number, limit: number): { readonly count: number; readonly entries: readonly SlipToCheck[] };
  /** Every paper of a ticket, oldest first. */
  ofTicket(ticketId: TicketId): readonly SlipRecord[];
}
