/** A local wall-clock moment in the centre's time zone. `weekday`: 1 = Monday … 7 = Sunday. */
export type LocalMoment = { readonly date: string; readonly weekday: number; readonly minuteOfDay: number };

export interface LocalCalendar {
  readonly timeZone: string;
  /** The local date and time of an instant (ms since 1970 UTC). */
  localMoment(at: number): LocalMoment;
  /** The instant of a local date and minute of day; minutes ≥ 1440 fall on following days. */
  instantOf(date: string, minuteOfDay: number): number;
}

const DAY_MS = 24 * 3600 * 1000;
const MINUTE_MS = 60 * 1000;
const MOST_INSTANTS = 500;

/** Throws RangeError for an unknown time zone. */
export function createLocalCalendar(timeZone: string): LocalCalendar {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

  /** The minute asked for last: nearly every command comes in the same one as the command before. */
  let last: { readonly minute: number; readonly moment: LocalMoment } | null = null;

  function localMoment(at: number): LocalMoment {
    const minute = Math.floor(at / MINUTE_MS);
    if (last?.minute !== minute) last = { minute, moment: takeApart(at) };
    return last.moment;
  }

  function takeApart(at: number): LocalMoment {
    const parts: Record<string, string> = {};
    for (const part of format.formatToParts(at)) parts[part.type] = part.value;
    const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
    return {
      date,
      weekday: weekdayOf(date),
      minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']),
    };
  }

  /** The hours of a few days are asked for over and over, by every tile of a closed kiosk. */
  const instants = new Map<string, number>();

  function instantOf(date: string, minuteOfDay: number): number {
    const key = `${date} ${minuteOfDay}`;
    const known = instants.get(key);
    if (known !== undefined) return known;
    if (instants.size >= MOST_INSTANTS) instants.clear();
    const instant = findInstant(date, minuteOfDay);
    instants.set(key, instant);
    return instant;
  }

  function findInstant(date: string, minuteOfDay: number): number {
    const asUtc = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * MINUTE_MS;
    // Twice, because the offset belongs to the instant that is being looked for (summer time).
    let guess = asUtc - offsetAt(asUtc);
    guess = asUtc - offsetAt(guess);
    return guess;
  }

  function offsetAt(at: number): number {
    const local = localMoment(at);
    const localAsUtc = Date.parse(`${local.date}T00:00:00Z`) + local.minuteOfDay * MINUTE_MS;
    return localAsUtc - Math.floor(at / MINUTE_MS) * MINUTE_MS;
  }

  return { timeZone, localMoment, instantOf };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The date `days` later. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** "HH:MM" to minutes; "24:00" is 1440. Throws RangeError on anything else. */
export function minuteOfDay(clockTime: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(clockTime);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minutes >= 0 && minutes <= 1440) || Number(match?.[2]) > 59) {
    throw new RangeError(`"${clockTime}" is not a time of day from 00:00 to 24:00`);
  }
  return minutes;
}
