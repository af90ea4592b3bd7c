import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';

/** Whether paper may follow from an event (`slipJobs`): then the printers' workers look at once. */
export function printsSlips({ type }: QueueEvent): boolean {
  return (
    type === 'TicketIssued' ||
    type === 'PracticeNumberIssued' ||
    type === 'ServiceAdded' ||
    type === 'CallingEnded' ||
    type === 'TicketParked' ||
    type === 'SlipReprinted'
  );
}

/** The kiosks before which somebody waits for a slip that follows from these events. */
export function kiosksWithNewSlips(events: readonly QueueEvent[], { tickets }: QueueState): ReadonlySet<DeviceId> {
  const kiosks = events.map((event) => {
    if (event.type === 'TicketIssued' || event.type === 'PracticeNumberIssued') return event.deviceId;
    return event.type === 'ServiceAdded' ? tickets.get(event.ticketId)?.deviceId : null;
  });
  return new Set(kiosks.filter((deviceId) => deviceId !== null && deviceId !== undefined));
}
