import type { DeviceId, PrinterId, SlipState, TicketId } from '@motcua/protocol/vocabulary';
import type { SlipCounts } from '@motcua/protocol';
import { isReprint, type SlipJob } from '../reactions/slip-job.ts';
import type { PaperUse } from './paper-rolls.ts';

export type { SlipJob };
export { isReprint };

export type SlipRecord = SlipJob & {
  readonly state: SlipState;
  /** Hub time of the last change of state. */
  readonly changedAt: number;
  readonly reason: string | null;
  /** SL2: the printer that it was bound to, when it was moved to `printerId`; null: it never was. */
  readonly movedFrom: PrinterId | null;
};

/** SL10: what became of a day's slips at a printer. */
export type { SlipCounts };

export const NO_SLIPS: SlipCounts = {
  ...{ confirmed: 0, unproven: 0, interrupted: 0, unknown: 0, expired: 0 },
  ...{ copies: 0, moved: 0 },
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
  /** SL5: whether the last paper that was sent to the printer, a test slip too, is not known to be out whole: its rest may be in it. */
  mayHaveLeftRest(printerId: PrinterId): boolean;
  /**
   * SL4: the job becomes `sent`, and its paper is used up, in one transaction. Throws where it does not wait at that
   * printer any more: it has been moved, and comes out elsewhere.
   */
  markSent(jobId: string, printerId: PrinterId, at: number, paper: PaperUse): void;
  /**
   * SL2: every job in state `todo` at `from` that was created since `createdSince` comes out of `to`, in one transaction;
   * but for those that were moved before, and for reprints, which staff asked for at that printer. Returns at which kiosk
   * each of them was asked for, oldest first.
   */
  moveTodo(from: PrinterId, to: PrinterId, createdSince: number, at: number): readonly (DeviceId | null)[];
  setState(jobId: string, state: SlipState, at: number, reason: string | null): void;
  /**
   * Every job in state `todo` for the printer that was created before `createdBefore` becomes `expired`, in one
   * transaction. Returns at which kiosk each of them was asked for, oldest first.
   */
  expireTodo(printerId: PrinterId, createdBefore: number, at: number, reason: string): readonly (DeviceId | null)[];
  /** Ends `jobId` in `state` and adds its marked copy, in one transaction. The copy counts as moved where the job was. */
  replaceByCopy(jobId: string, state: SlipState, at: number, reason: string | null, copy: SlipJob): void;
  /** The last slips asked for at a kiosk, newest first. */
  recentOf(deviceId: DeviceId, limit: number): readonly SlipRecord[];
  /** Jobs of a day that ended as interrupted, unknown or expired, newest first, and their number. */
  toCheck(dayOrdinal: number, limit: number): { readonly count: number; readonly entries: readonly SlipToCheck[] };
  /** SL10: what became of the slips of a day, by printer; a printer without any is not in it. */
  countsOf(dayOrdinal: number): ReadonlyMap<PrinterId, SlipCounts>;
  /** Every paper of a ticket, oldest first. */
  ofTicket(ticketId: TicketId): readonly SlipRecord[];
}
