import type { PrinterId, PrinterState } from '@motcua/protocol/vocabulary';
import type { SlipRecord } from '../ports/slip-outbox.ts';
import { isReprint } from '../reactions/slip-job.ts';

/** SL2: what is known of the printers when a slip looks for another one. */
export type Fallbacks = {
  /** As the settings say now; null: its slips wait for it. */
  readonly fallbackOf: (printerId: PrinterId) => PrinterId | null;
  /** Null: the hub does not hold it. */
  readonly stateOf: (printerId: PrinterId) => PrinterState | null;
};

/**
 * SL2: where a waiting slip goes instead, before its first byte; null: it waits where it is. Only while its own printer
 * is known not to print (one that is `starting` has a few seconds more) and the other is ready at this moment; once in
 * its life, so it neither wanders on nor back; and never where staff chose the printer themselves (SL10).
 */
export function otherPlaceFor(
  job: Pick<SlipRecord, 'jobId' | 'ticketId' | 'printerId' | 'state' | 'movedFrom'>,
  { fallbackOf, stateOf }: Fallbacks,
): PrinterId | null {
  if (job.state !== 'todo' || job.movedFrom !== null || isReprint(job)) return null;
  const own = stateOf(job.printerId);
  if (own === null || own === 'ready' || own === 'starting') return null;
  const other = fallbackOf(job.printerId);
  if (other === null || other === job.printerId) return null;
  return stateOf(other) === 'ready' ? other : null;
}
