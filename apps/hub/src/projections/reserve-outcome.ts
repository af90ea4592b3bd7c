import type { CommandOutcome } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { BodyOf } from '../domain/commands.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { nextInSlice } from '../domain/reserve.ts';

type Taken = Extract<CommandOutcome, { type: 'reserve-taken' }>['tickets'][number];
type HandedOver = BodyOf<'hand-over-reserve'>['tickets'][number];

/** HL1: the slices that a kiosk has now. `state`: after the lease. */
export function leaseOutcome(state: QueueState, deviceId: DeviceId): CommandOutcome {
  const lease = state.leases.get(deviceId);
  if (!lease) throw new RangeError(`${deviceId} has no lease`);
  const { dayOrdinal } = lease;
  return {
    type: 'reserve-leased',
    dayOrdinal,
    slices: lease.slices.flatMap((slice) => {
      const series = state.index?.series.get(slice.seriesId);
      const next = nextInSlice(state, deviceId, dayOrdinal, slice);
      return series && next <= slice.last ? [{ ...slice, next, prefix: series.prefix, digits: series.digits }] : [];
    }),
  };
}

/** HL1: what became of each number, in the order sent. `state`: after the events. */
export function handOverOutcome(
  state: QueueState,
  { tickets }: BodyOf<'hand-over-reserve'>,
  events: readonly QueueEvent[],
): CommandOutcome {
  return { type: 'reserve-taken', tickets: tickets.map((ticket) => fateOf(state, ticket, events)) };
}

function fateOf(state: QueueState, ticket: HandedOver, events: readonly QueueEvent[]): Taken {
  const isIt = (other: Pick<HandedOver, 'seriesId' | 'ordinal'>, leaseDayOrdinal: number | null): boolean =>
    other.seriesId === ticket.seriesId &&
    other.ordinal === ticket.ordinal &&
    leaseDayOrdinal === ticket.leaseDayOrdinal;
  for (const event of events) {
    if (event.type === 'TicketIssued' && isIt(event, event.leaseDayOrdinal)) {
      return { ticketId: event.ticketId, fate: 'placed' };
    }
    if (event.type === 'TicketRenumbered' && isIt(event, event.leaseDayOrdinal)) {
      return { ticketId: event.ticketId, fate: 'merged' };
    }
    if (event.type === 'ReserveExpired' && event.numbers.some((each) => isIt(each, event.leaseDayOrdinal))) {
      return { ticketId: null, fate: 'expired' };
    }
  }
  return { ticketId: state.slips.get(ticket.slipCode) ?? null, fate: 'known' };
}
