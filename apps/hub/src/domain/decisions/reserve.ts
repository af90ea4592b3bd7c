import type { DeviceId, TicketId } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { EventOf, QueueEvent } from '../events.ts';
import { formatTicketNumber } from '../numbering.ts';
import { reserveKey, type QueueState } from '../queue-state.ts';
import { isLeaseRemembered, nextInSlice, sliceIn, slicesFor } from '../reserve.ts';
import { isOpen } from '../ticket.ts';

type HandedOver = BodyOf<'hand-over-reserve'>['tickets'][number];
type ExpiredNumbers = EventOf<'ReserveExpired'>;

/** HL1: numbers for a kiosk that loses the hub, and what it gave while it was alone. */
export function decideReserve(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'lease-reserve' | 'hand-over-reserve'>,
): Decision {
  if (command.by.kind !== 'device') return reject({ code: 'forbidden' });
  const { deviceId } = command.by;
  return body.type === 'lease-reserve' ? lease(state, deviceId) : handOver(state, command, deviceId, body);
}

function lease(state: QueueState, deviceId: DeviceId): Decision {
  const dayOrdinal = state.day?.ordinal ?? 1;
  const slices = slicesFor(state, deviceId, dayOrdinal);
  const isLeft = slices.some((slice) => nextInSlice(state, deviceId, dayOrdinal, slice) <= slice.last);
  return isLeft ? accept({ type: 'ReserveLeased', deviceId, slices }) : reject({ code: 'no-reserve' });
}

/** Each number once, for ever, however often and in whatever command it is sent. */
function handOver(
  state: QueueState,
  command: QueueCommand,
  deviceId: DeviceId,
  { tickets, outageMs }: BodyOf<'hand-over-reserve'>,
): Decision {
  const lease = state.leases.get(deviceId);
  for (const { seriesId, ordinal, leaseDayOrdinal } of tickets) {
    const slice = sliceIn(lease, seriesId);
    const isOwn = slice !== undefined && ordinal >= slice.first && ordinal <= slice.last;
    const isGiven = lease !== undefined && leaseDayOrdinal <= lease.dayOrdinal;
    if (!isOwn || !isGiven) return reject({ code: 'not-your-reserve', seriesId, ordinal });
  }
  const events: QueueEvent[] = [];
  const seen = new Set<string>();
  const merged = new Set<TicketId>();
  let issued = state.issued;
  for (const ticket of tickets) {
    const { leaseDayOrdinal, seriesId, ordinal } = ticket;
    const key = reserveKey(deviceId, leaseDayOrdinal, seriesId, ordinal);
    if (state.reserveTaken.has(key) || seen.has(key)) continue;
    seen.add(key);
    const issuedAt = command.at - Math.min(ticket.ageMs, outageMs);
    const inDoubt = state.index?.series.has(seriesId) ? ticketInDoubt(state, command, ticket) : null;
    if (inDoubt !== null && !merged.has(inDoubt)) {
      merged.add(inDoubt);
      events.push(renumbered(state, ticket, inDoubt, deviceId));
    } else if (isOfToday(state, ticket, issuedAt)) {
      issued += 1;
      events.push(issuedTicket(state, ticket, issued, deviceId, issuedAt));
    } else addExpired(events, ticket, deviceId);
  }
  return accept(...events);
}

/** The ticket that a press in doubt had got, if somebody may still be waiting for its call. */
function ticketInDoubt(state: QueueState, command: QueueCommand, { abandonedCommandId }: HandedOver): TicketId | null {
  const ticketId = abandonedCommandId === null ? undefined : command.knownTickets.get(abandonedCommandId);
  const ticket = ticketId === undefined ? undefined : state.tickets.get(ticketId);
  return ticket && (isOpen(ticket) || ticket.status === 'completed') ? ticket.ticketId : null;
}

/** A number of a day that has closed since waits in no line; nor does one of a series, or for services, that are no more. */
function isOfToday(state: QueueState, ticket: HandedOver, issuedAt: number): boolean {
  const { day, index } = state;
  if (!day || !index || !isLeaseRemembered(state, ticket.leaseDayOrdinal)) return false;
  if (!index.series.has(ticket.seriesId)) return false;
  if (!ticket.serviceIds.some((serviceId) => index.services.has(serviceId))) return false;
  if (day.isProvisional || day.runsUntil === null) return ticket.leaseDayOrdinal >= day.ordinal - 1;
  return index.calendar.localMoment(issuedAt).date >= day.date;
}

function numberOf(state: QueueState, { seriesId, ordinal }: HandedOver): EventOf<'TicketIssued'>['number'] {
  const series = state.index?.series.get(seriesId);
  if (!series) throw new RangeError(`a slice of series ${seriesId}, which does not exist`);
  return formatTicketNumber(series, ordinal);
}

function issuedTicket(
  state: QueueState,
  ticket: HandedOver,
  nth: number,
  deviceId: DeviceId,
  issuedAt: number,
): EventOf<'TicketIssued'> {
  const { slipCode, seriesId, ordinal, priority, needs, language, leaseDayOrdinal } = ticket;
  return {
    type: 'TicketIssued',
    ticketId: `${state.day?.ordinal ?? 1}-${nth}` as TicketId,
    number: numberOf(state, ticket),
    ...{ slipCode, seriesId, ordinal, priority, needs, language, deviceId, issuedAt, leaseDayOrdinal },
    serviceIds: ticket.serviceIds.filter((serviceId) => state.index?.services.has(serviceId)),
    ...{ largePrint: false, source: 'offline-kiosk', printerId: null, personTag: null, appointment: null },
  };
}

function renumbered(
  state: QueueState,
  ticket: HandedOver,
  ticketId: TicketId,
  deviceId: DeviceId,
): EventOf<'TicketRenumbered'> {
  const { slipCode, seriesId, ordinal, leaseDayOrdinal } = ticket;
  const number = numberOf(state, ticket);
  return { type: 'TicketRenumbered', ...{ ticketId, number, slipCode, seriesId, ordinal, deviceId, leaseDayOrdinal } };
}

/** One entry per lease. */
function addExpired(events: QueueEvent[], ticket: HandedOver, deviceId: DeviceId): void {
  const { leaseDayOrdinal, seriesId, ordinal } = ticket;
  const at = events.findIndex((event) => event.type === 'ReserveExpired' && event.leaseDayOrdinal === leaseDayOrdinal);
  const before = events[at];
  const numbers = [...(before?.type === 'ReserveExpired' ? before.numbers : []), { seriesId, ordinal }];
  const entry: ExpiredNumbers = { type: 'ReserveExpired', deviceId, leaseDayOrdinal, numbers };
  if (at < 0) events.push(entry);
  else events[at] = entry;
}
