import type { Place, PlacedTicket, Line, LineId } from '../line.ts';
import { comparePlaced, counterLine, emptyLine, enterPlaces, leavePlaces } from '../line.ts';
import type { QueueState } from '../queue-state.ts';
import { waitingServices, type Ticket, type WaitingTicket } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';

/** The lines in which a ticket stands while it waits: of every leg that waits (IS6), or of one counter alone (SE4). */
export function lineIdsOf(ticket: Pick<Ticket, 'legs' | 'boundTo'>): readonly LineId[] {
  return ticket.boundTo === null ? waitingServices(ticket) : [counterLine(ticket.boundTo)];
}

/** Where a ticket stands in the first of its lines; in the others it stands at its rank. */
type Standing = { readonly kind: 'placed'; readonly place: PlacedTicket } | { readonly kind: 'ranked' };

function standingIn(ticket: WaitingTicket, nth: number): Standing {
  const { ticketId, afterCalls: callsLeft, placedNth } = ticket;
  return nth === 0 && callsLeft !== null
    ? { kind: 'placed', place: { ticketId, callsLeft, placedNth: placedNth ?? 0 } }
    : { kind: 'ranked' };
}

function rankedPlaces(line: Line, ticket: WaitingTicket): Place[] {
  return ticket.appointmentAt !== null ? line.appointments : line[ticket.priority];
}

export function placeOf(ticket: WaitingTicket): Place {
  const { ticketId, issueOrder, issuedAt, language } = ticket;
  return { ticketId, issueOrder, issuedAt, language, rankedAt: ticket.appointmentAt ?? ticket.rankedAt };
}

export function standInLines(state: QueueState, ticket: WaitingTicket, undo: UndoLog): void {
  const lineIds = lineIdsOf(ticket);
  if (lineIds.length > 1) undo.set(state, 'inSeveralLines', state.inSeveralLines + 1);
  lineIds.forEach((lineId, nth) => {
    let line = state.lines.get(lineId);
    if (!line) {
      line = emptyLine();
      undo.put(state.lines, lineId, line);
    }
    const standing = standingIn(ticket, nth);
    if (standing.kind === 'ranked') return enterPlaces(rankedPlaces(line, ticket), placeOf(ticket), undo);
    const { place } = standing;
    const behind = line.placed.findIndex((each) => comparePlaced(each, place) > 0);
    undo.insert(line.placed, behind < 0 ? line.placed.length : behind, place);
  });
}

/** Throws RangeError when it does not stand there: an event that cannot have happened. */
export function leaveLines(state: QueueState, ticket: WaitingTicket, undo: UndoLog): void {
  const lineIds = lineIdsOf(ticket);
  if (lineIds.length > 1) undo.set(state, 'inSeveralLines', state.inSeveralLines - 1);
  lineIds.forEach((lineId, nth) => {
    const line = state.lines.get(lineId);
    if (!line) throw new RangeError(`no line for ${ticket.ticketId}`);
    if (standingIn(ticket, nth).kind === 'ranked')
      return leavePlaces(rankedPlaces(line, ticket), placeOf(ticket), undo);
    const at = line.placed.findIndex((each) => each.ticketId === ticket.ticketId);
    if (at < 0) throw new RangeError(`${ticket.ticketId} is not placed in ${lineId}`);
    undo.remove(line.placed, at);
  });
}

/**
 * SE2: a call of the line has happened (`only` null: everyone put at a position comes one call nearer, also whoever is
 * due and was passed by, so that an undo of the call before leaves them due), or one that moved the placings `only` has
 * been taken back (`by` -1). Returns the placings that it moved.
 */
export function advancePlaced(
  state: QueueState,
  lineId: LineId,
  only: readonly number[] | null,
  by: 1 | -1,
  undo: UndoLog,
): readonly number[] {
  const line = state.lines.get(lineId);
  if (!line) return [];
  const isMoved = ({ placedNth }: PlacedTicket): boolean => only === null || only.includes(placedNth);
  const moved = line.placed.filter(isMoved);
  if (moved.length === 0) return [];
  const placed = line.placed.map((each) => (isMoved(each) ? { ...each, callsLeft: each.callsLeft - by } : each));
  undo.set(line, 'placed', placed.sort(comparePlaced));
  for (const { ticketId, callsLeft } of moved) {
    const ticket = state.tickets.get(ticketId);
    if (ticket) undo.put(state.tickets, ticketId, { ...ticket, afterCalls: callsLeft - by });
  }
  return moved.map((each) => each.placedNth);
}
