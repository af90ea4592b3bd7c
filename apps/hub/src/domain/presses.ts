import type { DeviceId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueState } from './queue-state.ts';
import type { Ticket } from './ticket.ts';

/** IS8: so many numbers for one service at one kiosk are given without a question … */
export const PRESSES_UNASKED = 3;
/** … within this time. */
export const PRESSES_WITHIN_MS = 30_000;
/** How long staff see the note. */
const NOTE_SHOWN_FOR_MS = 10 * 60 * 1000;
/** Notes that a view can hold. */
const MOST_NOTES = 10;

/** IS8: many numbers pressed at one kiosk, those of them that still wait; `at`: hub time of the last press. */
export type PressesAtOnce = {
  readonly deviceId: DeviceId;
  readonly at: number;
  readonly ticketIds: readonly TicketId[];
};

/** IS8: how many numbers this kiosk has just given for a service, those taken back left out. */
export function recentPressesFor(state: QueueState, deviceId: DeviceId, serviceId: ServiceId, at: number): number {
  return pressesFor(state, deviceId, serviceId).filter(
    (ticket) => at - ticket.issuedAt < PRESSES_WITHIN_MS && ticket.status !== 'cancelled',
  ).length;
}

/** IS8: where more numbers than usual were pressed for one service, and somebody of them still waits; the newest first. */
export function pressesAtOnce(state: QueueState, at: number): readonly PressesAtOnce[] {
  const notes = [...state.recentPresses].flatMap(([deviceId, presses]) => {
    // Asked at each commit: most kiosks have nothing to tell, and that is seen at once.
    const newestId = presses.at(-1);
    const newest = newestId === undefined ? undefined : state.tickets.get(newestId);
    const isOld = newest === undefined || at - newest.issuedAt > NOTE_SHOWN_FOR_MS;
    if (isOld || presses.length <= PRESSES_UNASKED) return [];
    const services = new Set(presses.flatMap((ticketId) => servicesOf(state.tickets.get(ticketId))));
    return [...services].flatMap((serviceId) => {
      const burst = lastBurst(pressesFor(state, deviceId, serviceId));
      const last = burst.at(-1);
      const waiting = burst.filter((ticket) => ticket.status === 'waiting').map((ticket) => ticket.ticketId);
      if (!last || waiting.length === 0 || at - last.issuedAt > NOTE_SHOWN_FOR_MS) return [];
      return [{ deviceId, at: last.issuedAt, ticketIds: waiting }];
    });
  });
  return notes.sort((a, b) => b.at - a.at).slice(0, MOST_NOTES);
}

/** The oldest first. */
function pressesFor(state: QueueState, deviceId: DeviceId, serviceId: ServiceId): Ticket[] {
  return (state.recentPresses.get(deviceId) ?? []).flatMap((ticketId) => {
    const ticket = state.tickets.get(ticketId);
    return ticket && servicesOf(ticket).includes(serviceId) ? [ticket] : [];
  });
}

function servicesOf(ticket: Ticket | undefined): readonly ServiceId[] {
  return ticket?.legs.map((leg) => leg.serviceId) ?? [];
}

/** The last presses that followed one another so fast that the kiosk asked back, with those just before them. */
function lastBurst(presses: readonly Ticket[]): readonly Ticket[] {
  for (let last = presses.length - 1; last >= PRESSES_UNASKED; last -= 1) {
    if (gapMs(presses, last - PRESSES_UNASKED, last) >= PRESSES_WITHIN_MS) continue;
    let first = last - PRESSES_UNASKED;
    while (first > 0 && gapMs(presses, first - 1, first) < PRESSES_WITHIN_MS) first -= 1;
    return presses.slice(first, last + 1);
  }
  return [];
}

function gapMs(presses: readonly Ticket[], from: number, to: number): number {
  return (presses[to]?.issuedAt ?? 0) - (presses[from]?.issuedAt ?? 0);
}
