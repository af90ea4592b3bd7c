import type { EventOf } from '../domain/events.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { numberSlip } from './number-slip.ts';
import { addedServiceJobId, type SlipJob } from './slip-job.ts';

/** IS6: a paper that names every service of the visit, marked as a copy: the number is out once already. */
export function addedServiceSlipJobs(
  state: QueueState,
  index: SettingsIndex,
  { ticketId, printerId }: EventOf<'ServiceAdded'>,
  at: number,
): readonly SlipJob[] {
  const ticket = state.tickets.get(ticketId);
  if (!ticket || printerId === null) return [];
  const serviceIds = ticket.legs.map((leg) => leg.serviceId);
  return [
    {
      jobId: addedServiceJobId(ticketId, serviceIds.length),
      ...{ ticketId, number: ticket.number, printerId, deviceId: ticket.deviceId },
      ...{ dayOrdinal: state.day?.ordinal ?? 0, createdAt: at, copy: true },
      content: numberSlip(state, index, { ...ticket, serviceIds }, ticket.issuedAt, null),
    },
  ];
}
