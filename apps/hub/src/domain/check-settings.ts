import type { LocalText } from '@motcua/protocol/vocabulary';
import type { CentreSettings, SeriesSettings } from '@motcua/protocol/settings-document';
import { createLocalCalendar, minuteOfDay } from './local-calendar.ts';

/** What is wrong, and where: `field` is a path such as `services[2].seriesId`. */
export type SettingsProblem = { readonly field: string; readonly problem: string };

/** Everything that would make the settings unusable, each naming its field and the cure. Empty: they can be applied. */
export function checkSettings(settings: CentreSettings): readonly SettingsProblem[] {
  return [
    ...checkUnique(settings),
    ...checkReferences(settings),
    ...settings.series.flatMap(checkSeries),
    ...checkOverlaps(settings.series),
    ...checkTimes(settings),
    ...checkSizes(settings),
  ];
}

/** A list in a view ends here. */
const MOST_ENTRIES = 50;
const LONGEST_TEXT = 400;
const LONGEST_LABEL = 20;
/** In UTF-8, so that no screen has to leave out a service or a counter: a view ends at 32 kB. */
const MOST_SERVICE_TEXT_BYTES = 20 * 1024;
const MOST_COUNTER_TEXT_BYTES = 8 * 1024;

function checkUnique(settings: CentreSettings): SettingsProblem[] {
  const lists = [
    ['services', settings.services.map((each) => each.serviceId)],
    ['series', settings.series.map((each) => each.seriesId)],
    ['counters', settings.counters.map((each) => each.counterId)],
    ['printers', settings.printers.map((each) => each.printerId)],
  ] as const;
  return lists.flatMap(([field, ids]) =>
    ids.flatMap((id, i) =>
      ids.indexOf(id as never) === i
        ? []
        : [{ field: `${field}[${i}]`, problem: `"${id}" is used twice; give each its own id` }],
    ),
  );
}

function checkReferences(settings: CentreSettings): SettingsProblem[] {
  const series = new Set(settings.series.map((each) => each.seriesId));
  const services = new Set(settings.services.map((each) => each.serviceId));
  return [
    ...settings.services.flatMap(({ seriesId }, i) =>
      series.has(seriesId) ? [] : [{ field: `services[${i}].seriesId`, problem: `there is no series "${seriesId}"` }],
    ),
    ...settings.counters.flatMap(({ serviceIds }, i) =>
      serviceIds.flatMap((serviceId) =>
        services.has(serviceId)
          ? []
          : [{ field: `counters[${i}].serviceIds`, problem: `there is no service "${serviceId}"` }],
      ),
    ),
  ];
}

function checkSeries(series: SeriesSettings, i: number): SettingsProblem[] {
  const field = `series[${i}]`;
  const { prefix, first, last, digits } = series;
  if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last)) {
    return [{ field, problem: `first (${first}) and last (${last}) must be whole numbers, first not above last` }];
  }
  if (`${prefix}${String(last).padStart(digits, '0')}`.length > 12) {
    return [{ field, problem: 'numbers would be longer than twelve characters; use a shorter prefix or fewer digits' }];
  }
  return [];
}

/** IS1: two series must never give the same number. */
function checkOverlaps(series: readonly SeriesSettings[]): SettingsProblem[] {
  return series.flatMap((one, i) =>
    series.slice(0, i).flatMap((other) => {
      const overlaps = one.prefix === other.prefix && one.first <= other.last && other.first <= one.last;
      return overlaps
        ? [
            {
              field: `series[${i}]`,
              problem: `gives the same numbers as series "${other.seriesId}"; change its prefix or range`,
            },
          ]
        : [];
    }),
  );
}

function checkTimes(settings: CentreSettings): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const check = (field: string, attempt: () => unknown): void => {
    try {
      attempt();
    } catch (error) {
      problems.push({ field, problem: (error as Error).message });
    }
  };
  check('centre.timeZone', () => createLocalCalendar(settings.centre.timeZone));
  check('hours.dayClosesAt', () => minuteOfDay(settings.hours.dayClosesAt));
  settings.hours.weekly.forEach(({ weekday, from, to }, i) => {
    check(`hours.weekly[${i}]`, () => {
      if (!(weekday >= 1 && weekday <= 7)) throw new RangeError('weekday goes from 1 (Monday) to 7 (Sunday)');
      if (minuteOfDay(from) >= minuteOfDay(to)) throw new RangeError(`"${from}" must be earlier than "${to}"`);
    });
  });
  return problems;
}

function checkSizes(settings: CentreSettings): SettingsProblem[] {
  const { centre, services, counters, printers } = settings;
  const named = [
    ['centre.kind', centre.kind],
    ['centre.place', centre.place],
    ...services.flatMap(({ name, hint }, i) => [
      [`services[${i}].name`, name] as const,
      [`services[${i}].hint`, hint] as const,
    ]),
    ...counters.map(({ name }, i) => [`counters[${i}].name`, name] as const),
  ] as const;
  return [
    ...named.flatMap(([field, text]) => checkText(field, text)),
    ...counters.flatMap(({ label }, i) =>
      label.length >= 1 && label.length <= LONGEST_LABEL
        ? []
        : [{ field: `counters[${i}].label`, problem: `"${label}" must have 1 to ${LONGEST_LABEL} characters` }],
    ),
    ...(
      [
        ['services', services],
        ['counters', counters],
        ['printers', printers],
      ] as const
    ).flatMap(([field, all]) =>
      all.length <= MOST_ENTRIES ? [] : [{ field, problem: `there are ${all.length}; a screen shows ${MOST_ENTRIES}` }],
    ),
    ...checkTogether(
      'services',
      services.flatMap(({ name, hint }) => [name, hint]),
      MOST_SERVICE_TEXT_BYTES,
    ),
    ...checkTogether(
      'counters',
      counters.map(({ name }) => name),
      MOST_COUNTER_TEXT_BYTES,
    ),
  ];
}

function checkText(field: string, text: LocalText): SettingsProblem[] {
  const tooLong = [text.vi, text.en, text.km].some((each) => (each?.length ?? 0) > LONGEST_TEXT);
  if (tooLong) return [{ field, problem: `is longer than ${LONGEST_TEXT} characters` }];
  return text.vi === '' ? [{ field, problem: 'has no Vietnamese text' }] : [];
}

function checkTogether(field: string, texts: readonly LocalText[], mostBytes: number): SettingsProblem[] {
  const bytes = new TextEncoder().encode(JSON.stringify(texts)).length;
  return bytes <= mostBytes
    ? []
    : [{ field, problem: `their texts take ${bytes} bytes together; shorten them to ${mostBytes}` }];
}
