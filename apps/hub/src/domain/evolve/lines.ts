import type { Place, Line, LineId } from '../line.ts';
import { counterLine, emptyLine, enterPlaces, leavePlaces } from '../line.ts';
import type { QueueState } from '../queue-state.ts';
import { waitingServices, type Ticket, type WaitingTicket } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';
import type { TicketId } from '@motcua/protocol/vocabulary';

/** The lines in which a ticket stands while it waits: of every leg that waits (IS6), or of one counter alone (SE4). */
export function lineIdsOf(ticket: Pick<Ticket, 'legs' | 'boundTo'>): readonly LineId[] {
  return ticket.boundTo === null ? waitingServices(ticket) : [counterLine(ticket.boundTo)];
}

/** Where a ticket stands in the first of its lines; in the others it stands at its rank. */
type Standing = { readonly kind: 'placed'; readonly callsLeft: number } | { readonly kind: 'ranked' };

function standingIn(ticket: WaitingTicket, nth: number): Standing {
  return nth === 0 && ticket.afterCalls !== null
    ? { kind: 'placed', callsLeft: ticket.afterCalls }
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
  lineIdsOf(ticket).forEach((lineId, nth) => {
    let line = state.lines.get(lineId);
    if (!line) {
      line = emptyLine();
      undo.put(state.lines, lineId, line);
    }
    const standing = standingIn(ticket, nth);
    if (standing.kind === 'ranked') return enterPlaces(rankedPlaces(line, ticket), placeOf(ticket), undo);
    const { callsLeft } = standing;
    // The next to be called first; those placed earlier before those placed later.
    const behind = line.placed.findIndex((each) => each.callsLeft > callsLeft);
    undo.insert(line.placed, behind < 0 ? line.placed.length : behind, { ticketId: ticket.ticketId, callsLeft });
  });
}

/** Throws RangeError when it does not stand there: an event that cannot have happened. */
export function leaveLines(state: QueueState, ticket: WaitingTicket, undo: UndoLog): void {
  lineIdsOf(ticket).forEach((lineId, nth) => {
    const line = state.lines.get(lineId);
    if (!line) throw new RangeError(`no line for ${ticket.ticketId}`);
    if (standingIn(ticket, nth).kind === 'ranked')
      return leavePlaces(rankedPlaces(line, ticket), placeOf(ticket), undo);
    const at = line.placed.findIndex((each) => each.ticketId === ticket.ticketId);
    if (at < 0) throw new RangeError(`${ticket.ticketId} is not placed in ${lineId}`);
    undo.remove(line.placed, at);
  });
}

/** SE2: a call of the line has happened (or, with -1, been taken back). Returns those it moved. */
export function advancePlaced(
  state: QueueState,
  lineId: LineId,
  only: readonly TicketId[] | null,
  by: 1 | -1,
  undo: UndoLog,
): readonly TicketId[] {
  const line = state.lines.get(lineId);
  if (!line) return [];
  const moved: TicketId[] = [];
  line.placed.forEach((placed, nth) => {
    const ticket = state.tickets.get(placed.ticketId);
    const isMoved = only === null ? placed.callsLeft > 0 : only.includes(placed.ticketId);
    if (!isMoved || ticket?.status !== 'waiting') return;
    const callsLeft = placed.callsLeft - by;
    undo.replace(line.placed, nth, { ...placed, callsLeft });
    undo.put(state.tickets, ticket.ticketId, { ...ticket, afterCalls: callsLeft });
    moved.push(ticket.ticketId);
  });
  return moved;
}
