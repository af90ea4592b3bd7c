import type { CentreSettings, HourSpan, WeeklyHours } from '@motcua/protocol/settings-document';
import { createLocalCalendar, minuteOfDay } from '../local-calendar.ts';
import { fails, problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const LONGEST_LEAD_MINUTES = 240;

/** IS3, DA1, DA4: times that are times, spans that do not overlap, dates that exist, and a day that closes after its hours. */
export function checkHours(settings: CentreSettings): readonly SettingsProblem[] {
  const { centre, hours, services, issuing } = settings;
  return [
    ...unless(
      !fails(() => createLocalCalendar(centre.timeZone)),
      'centre.timeZone',
      'unknown-time-zone',
      centre.timeZone,
    ),
    ...checkWeekly('hours.weekly', hours.weekly),
    ...services.flatMap(({ weeklyHours, lateNotice }, i) => [
      ...(weeklyHours ? checkOwnHours(`services[${i}].weeklyHours`, weeklyHours) : []),
      ...(lateNotice ? checkTime(`services[${i}].lateNotice.from`, lateNotice.from) : []),
    ]),
    ...checkExceptions(settings),
    ...checkClosing(settings),
    ...wholeNumber('issuing.opensMinutesBefore', issuing.opensMinutesBefore, 0, LONGEST_LEAD_MINUTES),
    ...wholeNumber('issuing.stopsMinutesBefore', issuing.stopsMinutesBefore, 0, LONGEST_LEAD_MINUTES),
  ];
}

function checkOwnHours(field: string, weekly: readonly WeeklyHours[]): readonly SettingsProblem[] {
  const isEmpty = weekly.length === 0;
  return [...unless(!isEmpty, field, 'never-open'), ...checkWeekly(field, weekly)];
}

function checkWeekly(field: string, weekly: readonly WeeklyHours[]): readonly SettingsProblem[] {
  return weekly.flatMap((hours, i) => [
    ...unless(Number.isInteger(hours.weekday) && hours.weekday >= 1 && hours.weekday <= 7, `${field}[${i}]`, 'weekday'),
    ...checkSpan(
      `${field}[${i}]`,
      hours,
      weekly.slice(0, i).filter((each) => each.weekday === hours.weekday),
    ),
  ]);
}

function checkSpan(field: string, span: HourSpan, earlier: readonly HourSpan[]): readonly SettingsProblem[] {
  const { from, to } = span;
  const malformed = [...checkTime(field, from), ...checkTime(field, to)].slice(0, 1);
  if (malformed.length > 0) return malformed;
  // Times of day with leading zeros are in order as text.
  if (from >= to) return [problem(field, 'span-order', from, to)];
  const other = earlier.find((each) => from < each.to && each.from < to);
  return other ? [problem(field, 'span-overlap', from, to, other.from, other.to)] : [];
}

function checkTime(field: string, clockTime: string): readonly SettingsProblem[] {
  return unless(!fails(() => minuteOfDay(clockTime)), field, 'not-a-time', clockTime);
}

function checkExceptions({ hours: { exceptions } }: CentreSettings): readonly SettingsProblem[] {
  return [
    ...exceptions.flatMap(({ date, spans }, i) => [
      ...unless(isDate(date), `hours.exceptions[${i}].date`, 'not-a-date', date),
      ...spans.flatMap((span, n) => checkSpan(`hours.exceptions[${i}].spans[${n}]`, span, spans.slice(0, n))),
    ]),
    ...repeated(exceptions.map(({ date }) => date)).map((i) =>
      problem(`hours.exceptions[${i}].date`, 'date-twice', exceptions[i]?.date ?? ''),
    ),
  ];
}

function isDate(date: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** DA1 */
function checkClosing({ hours, services }: CentreSettings): readonly SettingsProblem[] {
  const { dayClosesAt } = hours;
  const malformed = checkTime('hours.dayClosesAt', dayClosesAt);
  if (malformed.length > 0) return malformed;
  const spans = [
    ...hours.weekly,
    ...hours.exceptions.flatMap((exception) => exception.spans),
    ...services.flatMap((service) => service.weeklyHours ?? []),
  ];
  const last = spans.map(({ to }) => to).reduce((latest, to) => (to > latest ? to : latest), '00:00');
  return unless(
    dayClosesAt >= last && dayClosesAt > '00:00',
    'hours.dayClosesAt',
    'closes-too-early',
    dayClosesAt,
    last,
  );
}
