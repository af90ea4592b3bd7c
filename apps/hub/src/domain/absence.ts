import { announcementEndsAt } from './announcement-end.ts';
import type { CurrentTicket } from './ticket.ts';
import type { QueueState, SettingsIndex } from './queue-state.ts';
import { openingOf } from './opening-hours.ts';

/** HL3: whoever was called when the hub went away may have been sent away with it. */
const AFTER_RETURN_MS = 5 * 60_000;
/** DA4: whoever waited over a break may still be on the way back. */
const AFTER_BREAK_MS = 10 * 60_000;

/**
 * SE2: from when "absent" is possible; null until the ticket has been announced often enough. While the last announcement
 * goes on: from when at the latest.
 */
export function noShowAllowedAt(state: QueueState, ticket: CurrentTicket): number | null {
  const calling = state.index?.settings.calling;
  if (!calling || ticket.announcements < calling.noShowAfterAnnouncements) return null;
  return Math.max(announcementEndsAt(ticket) + calling.noShowPauseMs, sparedUntil(state, ticket));
}

/**
 * SE1: until when a ticket whose serving began by itself may still turn out absent; null for one that somebody saw,
 * or that is only called. A time in which it is spared does not count.
 */
export function absentUntil(state: QueueState, ticket: CurrentTicket): number | null {
  const calling = state.index?.settings.calling;
  if (!calling || ticket.status !== 'serving' || ticket.startConfirmed) return null;
  return Math.max(ticket.servingSince, sparedUntil(state, ticket)) + calling.absentStillForMs;
}

/** SE1, SE2: whether nobody has said yet that the citizen came. */
export function mayBeAbsent(state: QueueState, ticket: CurrentTicket, at: number): boolean {
  if (ticket.status === 'called') return true;
  const until = absentUntil(state, ticket);
  return until !== null && at < until;
}

/** HL3, DA4: until then the ticket cannot become a no-show, however often it was announced. 0: from the first. */
function sparedUntil(state: QueueState, ticket: CurrentTicket): number {
  const { hubReturnedAt, index } = state;
  const wasCutOff = hubReturnedAt !== null && ticket.calledAt <= hubReturnedAt;
  const breakEnd = index ? endOfBreakWaited(index, ticket) : null;
  return Math.max(wasCutOff ? hubReturnedAt + AFTER_RETURN_MS : 0, breakEnd === null ? 0 : breakEnd + AFTER_BREAK_MS);
}

/** DA4: the end of the last break of the day that began before the ticket was called and in which it waited. */
function endOfBreakWaited({ settings, calendar }: SettingsIndex, ticket: CurrentTicket): number | null {
  const { date } = calendar.localMoment(ticket.calledAt);
  const { spans } = openingOf(settings, date, null);
  const ends = spans.slice(1).flatMap((span, nth) => {
    const beganAt = calendar.instantOf(date, spans[nth]?.to ?? span.from);
    const endedAt = calendar.instantOf(date, span.from);
    return beganAt < endedAt && beganAt <= ticket.calledAt && ticket.issuedAt < endedAt ? [endedAt] : [];
  });
  return ends.at(-1) ?? null;
}
