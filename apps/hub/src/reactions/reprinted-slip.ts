import type { EventOf } from '../domain/events.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { numberSlip } from './number-slip.ts';
import { reprintJobId, type SlipJob } from './slip-job.ts';
import type { SlipContent } from '@motcua/slips';

/**
 * SL10: the marked copy that staff asked for. Its time to live counts from now. A named paper comes as it was; the
 * number's own slip says what holds now: the service may have changed meanwhile, and people have been called.
 * `named`: what stood on the paper that the event names.
 */
export function reprintedSlipJobs(
  state: QueueState,
  index: SettingsIndex,
  event: EventOf<'SlipReprinted'>,
  named: SlipContent | null,
  at: number,
): readonly SlipJob[] {
  const { ticketId, printerId, nth } = event;
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return [];
  const dayOrdinal = state.day?.ordinal ?? 0;
  const left = ticket.legs.filter((leg) => leg.state !== 'done');
  const serviceIds = (left.length > 0 ? left : ticket.legs).map((leg) => leg.serviceId);
  return [
    {
      jobId: reprintJobId(ticketId, dayOrdinal, nth),
      ...{ ticketId, number: ticket.number, printerId, dayOrdinal, createdAt: at, copy: true },
      // It is handed over by whoever asked for it: no kiosk tells of it.
      deviceId: null,
      content: named ?? numberSlip(state, index, { ...ticket, serviceIds }, ticket.issuedAt, null),
    },
  ];
}
