import type { CentreSettings, HourSpan, WeeklyHours } from '@motcua/protocol/settings-document';
import { createLocalCalendar, minuteOfDay } from '../local-calendar.ts';
import { failing, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const LONGEST_LEAD_MINUTES = 240;

/** IS3, DA1, DA4: times that are times, spans that do not overlap, dates that exist, and a day that closes after its hours. */
export function checkHours(settings: CentreSettings): readonly SettingsProblem[] {
  const { centre, hours, services, issuing } = settings;
  return [
    ...failing('centre.timeZone', () => createLocalCalendar(centre.timeZone)),
    ...checkWeekly('hours.weekly', hours.weekly),
    ...services.flatMap(({ weeklyHours, lateNotice }, i) => [
      ...(weeklyHours ? checkOwnHours(`services[${i}].weeklyHours`, weeklyHours) : []),
      ...(lateNotice ? failing(`services[${i}].lateNotice.from`, () => minuteOfDay(lateNotice.from)) : []),
    ]),
    ...checkExceptions(settings),
    ...checkClosing(settings),
    ...wholeNumber('issuing.opensMinutesBefore', issuing.opensMinutesBefore, 0, LONGEST_LEAD_MINUTES),
    ...wholeNumber('issuing.stopsMinutesBefore', issuing.stopsMinutesBefore, 0, LONGEST_LEAD_MINUTES),
  ];
}

function checkOwnHours(field: string, weekly: readonly WeeklyHours[]): readonly SettingsProblem[] {
  const isEmpty = weekly.length === 0;
  return [
    ...unless(!isEmpty, field, "is empty, so the service would never open; give its hours, or null for the centre's"),
    ...checkWeekly(field, weekly),
  ];
}

function checkWeekly(field: string, weekly: readonly WeeklyHours[]): readonly SettingsProblem[] {
  return weekly.flatMap((hours, i) => [
    ...unless(
      Number.isInteger(hours.weekday) && hours.weekday >= 1 && hours.weekday <= 7,
      `${field}[${i}]`,
      'weekday goes from 1 (Monday) to 7 (Sunday)',
    ),
    ...checkSpan(
      `${field}[${i}]`,
      hours,
      weekly.slice(0, i).filter((each) => each.weekday === hours.weekday),
    ),
  ]);
}

function checkSpan(field: string, span: HourSpan, earlier: readonly HourSpan[]): readonly SettingsProblem[] {
  return failing(field, () => {
    const { from, to } = span;
    if (minuteOfDay(from) >= minuteOfDay(to)) throw new RangeError(`"${from}" must be earlier than "${to}"`);
    // Times of day with leading zeros are in order as text.
    const other = earlier.find((each) => from < each.to && each.from < to);
    if (other)
      throw new RangeError(`${from}–${to} overlaps ${other.from}–${other.to} of the same day; make one of them`);
  });
}

function checkExceptions({ hours: { exceptions } }: CentreSettings): readonly SettingsProblem[] {
  return [
    ...exceptions.flatMap(({ date, spans }, i) => [
      ...unless(
        isDate(date),
        `hours.exceptions[${i}].date`,
        `"${date}" is not a date; write year, month and day as in 2027-02-06`,
      ),
      ...spans.flatMap((span, n) => checkSpan(`hours.exceptions[${i}].spans[${n}]`, span, spans.slice(0, n))),
    ]),
    ...repeated(exceptions.map(({ date }) => date)).map((i) => ({
      field: `hours.exceptions[${i}].date`,
      problem: `${exceptions[i]?.date} stands there twice; put all its hours into one`,
    })),
  ];
}

function isDate(date: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** DA1 */
function checkClosing({ hours, services }: CentreSettings): readonly SettingsProblem[] {
  const { dayClosesAt } = hours;
  const malformed = failing('hours.dayClosesAt', () => minuteOfDay(dayClosesAt));
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
    `the day would close at ${dayClosesAt}, before the last hours end at ${last}; let it close later`,
  );
}
