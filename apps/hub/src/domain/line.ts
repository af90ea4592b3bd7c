import type { CounterId, Language, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { UndoLog } from './undo-log.ts';

/** A place in a line. Places are ordered by `rankedAt`, ties by `issueOrder` (CA5). */
export type Place = {
  readonly ticketId: TicketId;
  readonly rankedAt: number;
  readonly issueOrder: number;
  readonly issuedAt: number;
  readonly language: Language;
};

/**
 * SE2, SE4: put at a position: next in line after `callsLeft` more calls of it; less than none where others were called
 * since it was due. `placedNth`: the order of placing.
 */
export type PlacedTicket = {
  readonly ticketId: TicketId;
  readonly callsLeft: number;
  readonly placedNth: number;
};

export function comparePlaced(a: PlacedTicket, b: PlacedTicket): number {
  return a.callsLeft - b.callsLeft || a.placedNth - b.placedNth;
}

/**
 * The people waiting for one service, or for one counter alone. Ordinary, priority and appointments (by their
 * time, as `rankedAt`) stand in order; `placed` are those put at a position, the next first, then the earlier placed.
 */
export type Line = {
  readonly priority: Place[];
  readonly ordinary: Place[];
  readonly appointments: Place[];
  readonly placed: PlacedTicket[];
};

/** A service's line, or that of tickets which wait for one counter alone. */
export type LineId = ServiceId | `@${CounterId}`;

export function counterLine(counterId: CounterId): LineId {
  return `@${counterId}`;
}

export function emptyLine(): Line {
  return { priority: [], ordinary: [], appointments: [], placed: [] };
}

export function lineLength(line: Line): number {
  return line.priority.length + line.ordinary.length + line.appointments.length + line.placed.length;
}

export function comparePlaces(
  a: Pick<Place, 'rankedAt' | 'issueOrder'>,
  b: Pick<Place, 'rankedAt' | 'issueOrder'>,
): number {
  return a.rankedAt - b.rankedAt || a.issueOrder - b.issueOrder;
}

/** How many places stand before `place`: binary search, so long lines stay cheap. */
export function placesBefore(places: readonly Place[], place: Pick<Place, 'rankedAt' | 'issueOrder'>): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = places[middle];
    if (at && comparePlaces(at, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function enterPlaces(places: Place[], place: Place, undo: UndoLog): void {
  undo.insert(places, placesBefore(places, place), place);
}

/** Throws RangeError when the place is not there: an event that cannot have happened. */
export function leavePlaces(places: Place[], place: Pick<Place, 'rankedAt' | 'issueOrder'>, undo: UndoLog): void {
  const at = placesBefore(places, place);
  if (places[at]?.issueOrder !== place.issueOrder) throw new RangeError('no such place in the line');
  undo.remove(places, at);
}
