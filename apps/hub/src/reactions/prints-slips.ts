import type { QueueEvent } from '../domain/events.ts';

/** Whether paper may follow from an event: then the printers' workers look at once. */
export function printsSlips({ type }: QueueEvent): boolean {
  return (
    type === 'TicketIssued' ||
    type === 'PracticeNumberIssued' ||
    type === 'CallingEnded' ||
    type === 'TicketParked' ||
    type === 'SlipReprinted'
  );
}
