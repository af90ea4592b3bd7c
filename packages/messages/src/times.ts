import type { Language } from '@motcua/protocol/vocabulary';
import { bothDigits } from './khmer-digits.ts';

/** A moment taken apart in a time zone. `weekday`: 0 = Sunday. */
type LocalMoment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  km: ['ថ្ងៃអាទិត្យ', 'ថ្ងៃចន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍'],
};

const A_DAY_MS = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');

/** Making one takes longer than everything else that a slip needs, and one is like the other: each zone's is kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The second asked for last: a slip and the one after it say the same one several times. */
let last: { readonly second: number; readonly timeZone: string; readonly moment: LocalMoment } | null = null;

function localMoment(at: number, timeZone: string): LocalMoment {
  const second = Math.floor(at / 1000);
  if (last?.second !== second || last.timeZone !== timeZone) {
    last = { second, timeZone, moment: takeApart(at, timeZone) };
  }
  return last.moment;
}

/**
 * Zones whose clocks are not moved, in hours: Vietnam's have not been since 1975. There it is arithmetic; the first format
 * that a page makes costs a slow machine more than drawing the page.
 */
const STEADY_HOURS: ReadonlyMap<string, number> = new Map([['Asia/Ho_Chi_Minh', 7]]);
const STEADY_FROM = Date.UTC(1976, 0, 1);

function takeApart(at: number, timeZone: string): LocalMoment {
  const hours = STEADY_HOURS.get(timeZone);
  if (hours !== undefined && at >= STEADY_FROM) {
    const local = new Date(at + hours * 3_600_000);
    return {
      ...{ year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() },
      ...{ weekday: local.getUTCDay(), hour: local.getUTCHours(), minute: local.getUTCMinutes() },
      second: local.getUTCSeconds(),
    };
  }
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour: part('hour'), minute: part('minute'), second: part('second') };
}

/** For a clock's face: "07:30". `at` in ms since 1970, hub time; `timeZone` an IANA name. */
export function clockTime(at: number, timeZone: string): string {
  const m = localMoment(at, timeZone);
  return `${two(m.hour)}:${two(m.minute)}`;
}

/** For a clock's face with seconds: "07:30:05". */
export function clockTimeWithSeconds(at: number, timeZone: string): string {
  return `${clockTime(at, timeZone)}:${two(localMoment(at, timeZone).second)}`;
}

/** Inside a sentence: "7 giờ 30", "7:30", "ម៉ោង 7:30 (៧:៣០)". */
export function timeOfDay(at: number, timeZone: string, language: Language): string {
  const m = localMoment(at, timeZone);
  switch (language) {
    case 'vi':
      return `${m.hour} giờ ${two(m.minute)}`;
    case 'en':
      return `${m.hour}:${two(m.minute)}`;
    case 'km':
      return `ម៉ោង ${bothDigits(`${m.hour}:${two(m.minute)}`)}`;
  }
}

/** "21/11/2026", in every language: the form that stands on Vietnamese papers. */
export function calendarDate(at: number, timeZone: string): string {
  const m = localMoment(at, timeZone);
  return `${two(m.day)}/${two(m.month)}/${m.year}`;
}

/** A date of the settings or of a day, `YYYY-MM-DD`, as people read it: 21/11/2026. */
export function plainDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const written = `${day}/${month}/${year}`;
  return language === 'km' ? bothDigits(written) : written;
}

/** "thứ Hai 23/11/2026", "Monday 23/11/2026", "ថ្ងៃចន្ទ 23/11/2026". Lower case, for inside a sentence. */
export function weekdayAndDate(at: number, timeZone: string, language: Language): string {
  return `${WEEKDAYS[language][localMoment(at, timeZone).weekday] ?? ''} ${calendarDate(at, timeZone)}`;
}

/** The same at the beginning of a line: "Thứ Hai 23/11/2026". */
export function headlineDate(at: number, timeZone: string, language: Language): string {
  const text = weekdayAndDate(at, timeZone, language);
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Whether two moments fall on the same local date. */
export function isSameDate(a: number, b: number, timeZone: string): boolean {
  return calendarDate(a, timeZone) === calendarDate(b, timeZone);
}

/**
 * When something happens, as said today: the hour alone on the same date, otherwise hour, weekday and
 * date: "7 giờ 00, thứ Hai 23/11/2026".
 */
export function momentFrom(now: number, at: number, timeZone: string, language: Language): string {
  const hour = timeOfDay(at, timeZone, language);
  return isSameDate(now, at, timeZone) ? hour : `${hour}, ${weekdayAndDate(at, timeZone, language)}`;
}

/**
 * Since when something has stood, for staff: "16:20" on the same date, "16:20 hôm qua" on the day before, and with its date
 * further back, because an hour alone would be taken for one of today.
 */
export function clockTimeOrDay(now: number, at: number, timeZone: string, language: Language): string {
  const clock = clockTime(at, timeZone);
  if (isSameDate(now, at, timeZone)) return clock;
  const [today, then] = [localMoment(now, timeZone), localMoment(at, timeZone)].map(({ year, month, day }) =>
    Date.UTC(year, month - 1, day),
  );
  const isYesterday = (today ?? 0) - (then ?? 0) === A_DAY_MS;
  const date = calendarDate(at, timeZone);
  switch (language) {
    case 'vi':
      return isYesterday ? `${clock} hôm qua` : `${clock} ngày ${date}`;
    case 'en':
      return isYesterday ? `${clock} yesterday` : `${clock} on ${date}`;
    case 'km':
      return isYesterday ? `${clock} ម្សិលមិញ` : `${clock} ថ្ងៃទី ${date}`;
  }
}
