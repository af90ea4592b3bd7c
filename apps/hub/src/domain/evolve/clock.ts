import type { EventOf } from '../events.ts';
import { movedHelp } from '../help/evolve-help.ts';
import { movedRatings } from '../ratings/evolve-rating.ts';
import type { Line, Place } from '../line.ts';
import type { PracticeState } from '../practice/practice-state.ts';
import type { CounterState, QueueState } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import type { UndoLog } from '../undo-log.ts';

/**
 * DA2: every time that the queue keeps moves by the same length, so that waits, pauses and order stay what they
 * were. Appointments and the hour at which numbers are given again were said as a date and an hour: they stay.
 */
export function confirmClock(state: QueueState, event: EventOf<'ClockConfirmed'>, undo: UndoLog): void {
  const by = event.wallAt - event.from;
  const later = (at: number): number => at + by;
  const laterOrNull = (at: number | null): number | null => (at === null ? null : at + by);
  replaceAll(state.tickets, (ticket) => movedTicket(ticket, by), undo);
  replaceAll(state.lines, (line) => movedLine(line, by), undo);
  replaceAll(state.counters, (counter) => movedCounter(counter, by), undo);
  undo.set(
    state,
    'announcements',
    state.announcements.map((each) => ({ ...each, at: later(each.at) })),
  );
  undo.set(
    state,
    'outOfTurn',
    state.outOfTurn.map((each) => ({ ...each, at: later(each.at) })),
  );
  const { issuingStop } = state;
  if (issuingStop) undo.set(state, 'issuingStop', { ...issuingStop, at: later(issuingStop.at) });
  undo.set(state, 'callingEndedAt', laterOrNull(state.callingEndedAt));
  undo.set(state, 'hubReturnedAt', laterOrNull(state.hubReturnedAt));
  undo.set(state, 'practice', movedPractice(state.practice, by));
  replaceAll(state.kioskLocks, (lock) => ({ ...lock, at: later(lock.at) }), undo);
  undo.set(state, 'help', movedHelp(state.help, by));
  undo.set(state, 'ratings', movedRatings(state.ratings, by));
  moveDay(state, event, by, undo);
}

/** DA2: the open day goes on until somebody says what date it is. */
export function doubtDate(state: QueueState, undo: UndoLog): void {
  if (state.day) undo.set(state, 'day', { ...state.day, runsUntil: null });
}

/** DA2: the label of the open day, of a closed one that nothing has followed yet, or of one before it. */
export function correctDate(
  state: QueueState,
  { ordinal, date, provisional: isProvisional }: EventOf<'DateCorrected'>,
  undo: UndoLog,
): void {
  const { day } = state;
  if (day?.ordinal === ordinal) {
    // The label alone: how long a day goes on is known when its clock is confirmed.
    return undo.set(state, 'day', { ...day, date, isProvisional });
  }
  undo.set(
    state,
    'earlierDays',
    state.earlierDays.map((each) => (each.ordinal === ordinal ? { ordinal, date, isProvisional } : each)),
  );
}

/**
 * The open day goes on through the date that is now known, unless a night has passed over it; a closed one belongs to
 * the date on which it really began.
 */
function moveDay(state: QueueState, event: EventOf<'ClockConfirmed'>, by: number, undo: UndoLog): void {
  const { wallAt, dayGoesOn } = event;
  const { day, index } = state;
  if (!day || !index) return;
  if (!dayGoesOn) return;
  const openedAt = day.openedAt + by;
  const runsUntil = index.calendar.localMoment(day.isClosed ? openedAt : wallAt).date;
  undo.set(state, 'day', { ...day, openedAt, runsUntil });
}

function replaceAll<K, V>(map: Map<K, V>, change: (value: V) => V, undo: UndoLog): void {
  for (const [key, value] of map) undo.put(map, key, change(value));
}

const TICKET_TIMES = [
  ...['issuedAt', 'rankedAt', 'firstCalledAt', 'calledAt', 'lastAnnouncedAt', 'announcementEndedAt'],
  ...['servingSince', 'parkedAt', 'completedAt', 'absentAt', 'cancelledAt'],
] as const;

function movedTicket(ticket: Ticket, by: number): Ticket {
  const parts = ticket.parts.map((part) => ({
    ...part,
    calledAt: part.calledAt + by,
    startedAt: part.startedAt + by,
    endedAt: part.endedAt + by,
  }));
  const calls = ticket.calls.map((call) => ({ ...call, at: call.at + by }));
  const moved: Record<string, unknown> = { ...ticket, parts, calls };
  for (const key of TICKET_TIMES) {
    const at = moved[key];
    if (typeof at === 'number') moved[key] = at + by;
  }
  return moved as Ticket;
}

function movedLine(line: Line, by: number): Line {
  const moved = (place: Place): Place => ({ ...place, rankedAt: place.rankedAt + by, issuedAt: place.issuedAt + by });
  return {
    priority: line.priority.map(moved),
    ordinary: line.ordinary.map(moved),
    appointments: line.appointments.map((place) => ({ ...place, issuedAt: place.issuedAt + by })),
    placed: [...line.placed],
  };
}

function movedCounter(counter: CounterState, by: number): CounterState {
  const { lastAct } = counter;
  const statusSince = counter.statusSince === null ? null : counter.statusSince + by;
  if (!lastAct) return { ...counter, statusSince };
  const tickets = lastAct.tickets.map(({ before, after }) => ({
    before: movedTicket(before, by),
    after: movedTicket(after, by),
  }));
  return { ...counter, statusSince, lastAct: { ...lastAct, at: lastAct.at + by, tickets } };
}

function movedPractice({ stations, tickets, issued }: PracticeState, by: number): PracticeState {
  return {
    stations: new Map([...stations].map(([key, turn]) => [key, { ...turn, until: turn.until + by }])),
    tickets: new Map(
      [...tickets].map(([ticketId, ticket]) => [
        ticketId,
        {
          ...ticket,
          issuedAt: ticket.issuedAt + by,
          ...(ticket.announcements > 0 && {
            calledAt: ticket.calledAt + by,
            lastAnnouncedAt: ticket.lastAnnouncedAt + by,
          }),
        },
      ]),
    ),
    issued,
  };
}
