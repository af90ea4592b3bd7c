import type { Language } from '@motcua/protocol/vocabulary';
import { minutesText } from './durations.ts';
import { countersText, peopleAheadText, peopleWaitingText } from './people.ts';
import { settingsProblemText } from './settings-problems.ts';
import { clockTimeOrDay, plainDate, timeOfDay, weekdayAndDate } from './times.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const SUNDAY = Date.parse('2026-11-22T07:30:00+07:00');
const A_DAY_MS = 86_400_000;
const A_MINUTE_MS = 60_000;
const PRINTER_CANNOT = ['paperWidthMm', 'cut', 'density', 'speed', 'buzzer', 'text'];
const RANGES = ['normal', 'reserve', 'pad'];

/** Sentences that no table holds, because they are put together from figures; each with figures that an office knows. */
const SENTENCES: Readonly<Record<string, (language: Language) => string>> = {
  nobodyAhead: (language) => peopleAheadText(0, language),
  peopleAhead: (language) => peopleAheadText(6, language),
  nobodyWaiting: (language) => peopleWaitingText(0, language),
  peopleWaiting: (language) => peopleWaitingText(4, language),
  oneCounter: (language) => countersText(['3'], language),
  someCounters: (language) => countersText(['1', '2', '3', '8'], language),
  shorterThanAMinute: (language) => minutesText(0, language),
  minutes: (language) => minutesText(12 * A_MINUTE_MS, language),
  hoursAndMinutes: (language) => minutesText(65 * A_MINUTE_MS, language),
  timeOfDay: (language) => timeOfDay(SUNDAY, ZONE, language),
  date: (language) => plainDate('2026-11-22', language),
  sinceYesterday: (language) => clockTimeOrDay(SUNDAY + A_DAY_MS, SUNDAY, ZONE, language),
  sinceEarlier: (language) => clockTimeOrDay(SUNDAY + 2 * A_DAY_MS, SUNDAY, ZONE, language),
  ...each([0, 1, 2, 3, 4, 5, 6], 'weekday', (day, language) => weekdayAndDate(SUNDAY + day * A_DAY_MS, ZONE, language)),
  ...each(PRINTER_CANNOT, 'printerCannot', (field, language) =>
    settingsProblemText({ code: 'printer-cannot', field: '', figures: ['TM-T82', field] }, language),
  ),
  ...each(RANGES, 'sameNumbers', (range, language) =>
    settingsProblemText({ code: 'ranges-overlap', field: '', figures: [`series[0].${range}`, 500] }, language),
  ),
};

function each<Figure extends string | number>(
  figures: readonly Figure[],
  name: string,
  say: (figure: Figure, language: Language) => string,
): Readonly<Record<string, (language: Language) => string>> {
  return Object.fromEntries(
    figures.map((figure) => [`${name}.${figure}`, (language: Language) => say(figure, language)]),
  );
}

/** Each of them in Vietnamese and in Khmer. */
export function khmerSentences(): readonly { readonly key: string; readonly vi: string; readonly km: string }[] {
  return Object.entries(SENTENCES).map(([key, say]) => ({ key: `sentences.${key}`, vi: say('vi'), km: say('km') }));
}
