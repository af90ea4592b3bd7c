import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { counterLine, lineLength, type Line, type LineId } from './line.ts';
import { stationKey } from './practice/practice-state.ts';
import { isCounterOpen, lineOf, type QueueState } from './queue-state.ts';
import { waitingServices, type WaitingTicket } from './ticket.ts';

/** How many people wait in these lines; a visit that stands in several of them (IS6) is one. */
export function waitingCount(state: QueueState, lineIds: Iterable<LineId>): number {
  const lines = [...lineIds].map((lineId) => lineOf(state, lineId)).filter((line) => lineLength(line) > 0);
  if (lines.length > 1 && state.inSeveralLines > 0) return new Set(lines.flatMap(ticketIdsIn)).size;
  return lines.reduce((sum, line) => sum + lineLength(line), 0);
}

/** IS6: of each visit that stands in several lines the services that it waits for, in one order whoever chose which first. */
export function visitsInSeveralLines(state: QueueState): readonly (readonly ServiceId[])[] {
  if (state.inSeveralLines === 0) return [];
  const visits = new Map<TicketId, readonly ServiceId[]>();
  for (const ticketId of [...state.lines.values()].flatMap(ticketIdsIn)) {
    const ticket = state.tickets.get(ticketId);
    if (ticket?.status !== 'waiting' || ticket.boundTo !== null) continue;
    const serviceIds = waitingServices(ticket);
    if (serviceIds.length > 1) visits.set(ticketId, serviceIds.toSorted());
  }
  return [...visits.values()];
}

/** SE4: those who wait for one counter alone, in the order in which they came. */
export function boundTickets(state: QueueState, counterId: CounterId): readonly WaitingTicket[] {
  return ticketIdsIn(lineOf(state, counterLine(counterId)))
    .flatMap((ticketId) => {
      const ticket = state.tickets.get(ticketId);
      return ticket?.status === 'waiting' ? [ticket] : [];
    })
    .sort((a, b) => a.issueOrder - b.issueOrder);
}

/** Whether people are called to a counter now: it is open, and not in practice (TR1). */
export function callsPeople(state: QueueState, counterId: CounterId): boolean {
  if (!isCounterOpen(state, counterId)) return false;
  // Asked of every counter for every number that is given, and practice is rare.
  const { stations } = state.practice;
  return stations.size === 0 || !stations.has(stationKey({ kind: 'counter', counterId }));
}

/**
 * CA9: who would have no open counter left without this one: how many people, and in the lines of which services.
 * `opened`: the counter that opens instead, where those who wait for this one alone go along; null: none does.
 */
export function leftWithout(
  state: QueueState,
  counterId: CounterId,
  opened: CounterId | null,
): { readonly waiting: number; readonly serviceIds: readonly ServiceId[] } {
  const { index } = state;
  const isOnly = (serviceId: ServiceId): boolean =>
    (index?.countersOfService.get(serviceId) ?? []).every(
      (other) => other.counterId === counterId || (other.counterId !== opened && !callsPeople(state, other.counterId)),
    );
  const bound = opened === null ? boundTickets(state, counterId) : [];
  const boundServices = bound.flatMap((ticket) => waitingServices(ticket).slice(0, 1));
  const served = index?.counters.get(counterId)?.serviceIds ?? [];
  const people = new Set<TicketId>();
  const services = new Set<ServiceId>();
  for (const serviceId of new Set([...served, ...boundServices])) {
    if (!isOnly(serviceId)) continue;
    const waiting = [
      ...(served.includes(serviceId) ? ticketIdsIn(lineOf(state, serviceId)) : []),
      ...bound.filter((ticket) => waitingServices(ticket)[0] === serviceId).map((ticket) => ticket.ticketId),
    ];
    if (waiting.length > 0) services.add(serviceId);
    for (const ticketId of waiting) people.add(ticketId);
  }
  return { waiting: people.size, serviceIds: [...services] };
}

function ticketIdsIn({ priority, ordinary, appointments, placed }: Line): readonly TicketId[] {
  return [...placed, ...appointments, ...priority, ...ordinary].map((each) => each.ticketId);
}
