import type { ServiceId } from '@motcua/protocol/vocabulary';
import type { CentreSettings, DayException, HourSpan } from '@motcua/protocol/settings-document';
import { dateAfter, minuteOfDay, weekdayOf, type LocalCalendar } from './local-calendar.ts';

/** Minutes of a local day, `to` exclusive; 1440 is midnight's end. */
export type MinuteSpan = { readonly from: number; readonly to: number };

/** A day's hours of calling, the earliest first and none overlapping; no spans: closed. `exception`: DA4, why it differs from the week. */
export type DayOpening = {
  readonly date: string;
  readonly spans: readonly MinuteSpan[];
  readonly exception: DayException | null;
};

/** How far ahead an opening is looked for: longer than any holiday. */
const DAYS_AHEAD = 31;

/** More than the days and services that a busy centre asks about in a row. */
const MOST_OPENINGS = 500;
/** A settings document never changes, and every number that is given asks about the same few days. */
const known = new WeakMap<CentreSettings, Map<string, DayOpening>>();

/**
 * IS3, DA4: when officers call on a local date (`YYYY-MM-DD`). `serviceId` null: the centre. An exception goes
 * before the week. A service with hours of its own keeps to them as far as they lie within the exception's, and
 * follows those altogether on a weekday on which the centre is otherwise closed.
 */
export function openingOf(settings: CentreSettings, date: string, serviceId: ServiceId | null): DayOpening {
  let openings = known.get(settings);
  if (openings === undefined || openings.size >= MOST_OPENINGS)
    known.set(settings, (openings = new Map<string, DayOpening>()));
  const key = `${date} ${serviceId ?? ''}`;
  let opening = openings.get(key);
  if (opening === undefined) openings.set(key, (opening = findOpening(settings, date, serviceId)));
  return opening;
}

function findOpening(settings: CentreSettings, date: string, serviceId: ServiceId | null): DayOpening {
  const weekday = weekdayOf(date);
  const { weekly, exceptions } = settings.hours;
  const own =
    serviceId === null ? null : (settings.services.find((each) => each.serviceId === serviceId)?.weeklyHours ?? null);
  const exception = exceptions.find((each) => each.date === date) ?? null;
  const usual = inMinutes((own ?? weekly).filter((hours) => hours.weekday === weekday));
  if (!exception) return { date, spans: usual, exception };
  const changed = inMinutes(exception.spans);
  const isExtraDay = !weekly.some((hours) => hours.weekday === weekday);
  return { date, spans: own === null || isExtraDay ? changed : overlap(usual, changed), exception };
}

/** IS3: the minutes of a day in which numbers are given: some time before calling begins, in breaks or not, until some time before it ends. */
export function issuingSpans({ issuing }: CentreSettings, { spans }: DayOpening): readonly MinuteSpan[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const whole = {
    from: Math.max(0, first.from - issuing.opensMinutesBefore),
    to: last.to - issuing.stopsMinutesBefore,
  };
  const early = spans.map((span) => (span === first ? { ...span, from: whole.from } : span));
  return overlap(issuing.duringBreaks ? [{ from: whole.from, to: last.to }] : early, [whole]);
}

/** DA4: when the break goes on until (hub time), if the centre has one at this instant; else null. */
export function breakAt(settings: CentreSettings, calendar: LocalCalendar, at: number): number | null {
  const { date, minuteOfDay: minute } = calendar.localMoment(at);
  const { spans } = openingOf(settings, date, null);
  const before = spans.some((span) => span.to <= minute);
  const isOpen = spans.some((span) => isWithin(span, minute));
  const next = spans.find((span) => span.from > minute);
  return before && !isOpen && next ? calendar.instantOf(date, next.from) : null;
}

/**
 * IS3: the first instant from `at` on, on its local date, at which officers call: `at` itself in calling hours.
 * Null: no more today. Estimates count from it.
 */
export function callingStartsAt(
  settings: CentreSettings,
  calendar: LocalCalendar,
  at: number,
  serviceId: ServiceId | null,
): number | null {
  const { date, minuteOfDay: minute } = calendar.localMoment(at);
  const next = openingOf(settings, date, serviceId).spans.find((span) => span.to > minute);
  if (!next) return null;
  return next.from <= minute ? at : calendar.instantOf(date, next.from);
}

/** ES2: when the present session of calling ends, or in a break or before the first the next one (hub time). Null: no more today. */
export function sessionEndAt(
  settings: CentreSettings,
  calendar: LocalCalendar,
  at: number,
  serviceId: ServiceId | null,
): number | null {
  const { date, minuteOfDay: minute } = calendar.localMoment(at);
  const session = openingOf(settings, date, serviceId).spans.find((span) => span.to > minute);
  return session ? calendar.instantOf(date, session.to) : null;
}

/** The openings found last, each with the instant from which on it is the next one. */
type FoundOpening = { readonly from: number; readonly opensAt: number };
const nextOpenings = new WeakMap<CentreSettings, Map<ServiceId | null, FoundOpening>>();

/** IS3: when numbers begin to be given next after `at` (hub time), by the hours alone; null: not within a month. */
export function nextOpening(
  settings: CentreSettings,
  calendar: LocalCalendar,
  at: number,
  serviceId: ServiceId | null,
): number | null {
  let found = nextOpenings.get(settings);
  if (found === undefined) nextOpenings.set(settings, (found = new Map<ServiceId | null, FoundOpening>()));
  const last = found.get(serviceId);
  if (last && last.from <= at && at < last.opensAt) return last.opensAt;
  const opensAt = findNextOpening(settings, calendar, at, serviceId);
  if (opensAt !== null) found.set(serviceId, { from: at, opensAt });
  return opensAt;
}

function findNextOpening(
  settings: CentreSettings,
  calendar: LocalCalendar,
  at: number,
  serviceId: ServiceId | null,
): number | null {
  const { date } = calendar.localMoment(at);
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const day = dateAfter(date, days);
    for (const span of issuingSpans(settings, openingOf(settings, day, serviceId))) {
      const opensAt = calendar.instantOf(day, span.from);
      if (opensAt > at) return opensAt;
    }
  }
  return null;
}

export function isWithin(span: MinuteSpan, minute: number): boolean {
  return span.from <= minute && minute < span.to;
}

function inMinutes(spans: readonly HourSpan[]): readonly MinuteSpan[] {
  return spans
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .sort((a, b) => a.from - b.from);
}

/** What two lists of spans have in common. */
function overlap(some: readonly MinuteSpan[], others: readonly MinuteSpan[]): readonly MinuteSpan[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter((span) => span.from < span.to),
  );
}
