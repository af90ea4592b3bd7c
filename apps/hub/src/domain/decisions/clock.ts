import { accept, reject, type BodyOf, type ClockTrust, type Decision, type QueueCommand } from '../commands.ts';
import { isDateKnown } from '../deadlines.ts';
import type { EventOf } from '../events.ts';
import type { QueueState, ServiceDay } from '../queue-state.ts';

/** DA2: an administrator says that the machine's clock is right, or what date a day was. */
export function decideClock(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'confirm-clock' | 'correct-date'>,
): Decision {
  return body.type === 'confirm-clock' ? confirm(state, command) : correct(state, body);
}

function confirm(state: QueueState, { at, clock }: QueueCommand): Decision {
  const { day } = state;
  if (clock.kind === 'trusted' && isDateKnown(state)) return reject({ code: 'no-clock-doubt' });
  const wallAt = clock.kind === 'doubted' ? clock.wallAt : at;
  // The label first: an event's time is hub time as it was, and from the confirmation on it is the new one.
  const label = day ? labelAfter(state, day, at, wallAt) : null;
  const dayGoesOn = !isFirstActOfNewDate(state, clock, wallAt);
  return accept(...(label ? [label] : []), { type: 'ClockConfirmed', from: at, wallAt, dayGoesOn });
}

/**
 * DA1, DA2: the hub started in doubt, and nobody has done anything in the open day since. Its people went home on the
 * date that it is known to belong to; what comes now belongs to today.
 */
function isFirstActOfNewDate({ day, index }: QueueState, clock: ClockTrust, wallAt: number): boolean {
  if (!day?.runsUntil || !index || clock.kind === 'trusted' || clock.isTimeKnown) return false;
  return index.calendar.localMoment(wallAt).date > day.runsUntil;
}

/** What a day is called now that the date is known: one whose date was a guess, or lies in what has become the future. */
function labelAfter(state: QueueState, day: ServiceDay, at: number, wallAt: number): EventOf<'DateCorrected'> | null {
  const { index } = state;
  if (!index) return null;
  const today = index.calendar.localMoment(wallAt).date;
  if (!day.isProvisional && day.date <= today) return null;
  const date = day.isClosed ? index.calendar.localMoment(day.openedAt + wallAt - at).date : today;
  return { type: 'DateCorrected', ordinal: day.ordinal, date, provisional: isTaken(state, day.ordinal, date) };
}

function correct(state: QueueState, { dayOrdinal, date }: BodyOf<'correct-date'>): Decision {
  const days = state.day ? [...state.earlierDays, state.day] : state.earlierDays;
  const day = days.find(({ ordinal }) => ordinal === dayOrdinal);
  if (!day) return reject({ code: 'day-not-open' });
  if (day.date === date && !day.isProvisional) return accept();
  if (isTaken(state, dayOrdinal, date)) return reject({ code: 'date-taken', date });
  return accept({ type: 'DateCorrected', ordinal: dayOrdinal, date, provisional: false });
}

/** DA1: one day per date, provisional ones aside. */
function isTaken(state: QueueState, besides: number, date: string): boolean {
  const days = state.day ? [...state.earlierDays, state.day] : state.earlierDays;
  return days.some((day) => day.ordinal !== besides && day.date === date && !day.isProvisional);
}
