import type { SeriesSettings } from '@motcua/protocol/settings-document';
import { unless, type SettingsProblem } from './problem.ts';

/** What a slip and a display have room for. */
const LONGEST_NUMBER = 12;

type NumberRange = { readonly field: string; readonly first: number; readonly last: number };

/** IS1, HL1, HL4: each range is one, and no number can come from two of them, whether of one series or of two. */
export function checkSeries(all: readonly SeriesSettings[]): readonly SettingsProblem[] {
  return [
    ...all.flatMap((series, i) => checkOne(series, `series[${i}]`)),
    ...all.flatMap((series, i) =>
      all.slice(0, i).flatMap((other, j) => checkApart(series, `series[${i}]`, other, `series[${j}]`)),
    ),
  ];
}

function rangesOf({ first, last, reserve, pad }: SeriesSettings, field: string): readonly NumberRange[] {
  return [
    { field, first, last },
    ...(reserve ? [{ field: `${field}.reserve`, first: reserve.first, last: reserve.last }] : []),
    ...(pad ? [{ field: `${field}.pad`, first: pad.first, last: pad.last }] : []),
  ];
}

function checkOne(series: SeriesSettings, field: string): readonly SettingsProblem[] {
  const { prefix, digits, reserve } = series;
  const ranges = rangesOf(series, field);
  const malformed = ranges.flatMap(({ field: where, first, last }) =>
    unless(
      Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last,
      where,
      `first (${first}) and last (${last}) must be whole numbers, first not above last`,
    ),
  );
  if (malformed.length > 0) return malformed;
  const longest = Math.max(...ranges.map(({ last }) => `${prefix}${String(last).padStart(digits, '0')}`.length));
  return [
    ...unless(
      Number.isInteger(digits) && digits >= 1,
      `${field}.digits`,
      `is ${digits}; numbers have at least one digit`,
    ),
    ...unless(
      longest <= LONGEST_NUMBER,
      field,
      'numbers would be longer than twelve characters; use a shorter prefix or fewer digits',
    ),
    ...(reserve ? checkSlices(reserve, `${field}.reserve`) : []),
    ...ranges.flatMap((range, n) =>
      ranges
        .slice(0, n)
        .filter((earlier) => overlap(range, earlier))
        .map((earlier) => ({
          field: range.field,
          problem: `has numbers in common with ${earlier.field}; set them apart, for instance from ${earlier.last + 1}`,
        })),
    ),
  ];
}

/** HL1 */
function checkSlices(
  { first, last, perKiosk }: NonNullable<SeriesSettings['reserve']>,
  field: string,
): readonly SettingsProblem[] {
  const size = last - first + 1;
  return unless(
    Number.isInteger(perKiosk) && perKiosk >= 1 && perKiosk <= size,
    `${field}.perKiosk`,
    `is ${perKiosk}; give a whole number from 1 to ${size}, which is the whole reserve`,
  );
}

/** IS1: two series must never give the same number. */
function checkApart(
  one: SeriesSettings,
  field: string,
  other: SeriesSettings,
  otherField: string,
): readonly SettingsProblem[] {
  if (one.prefix === other.prefix) {
    return rangesOf(one, field).flatMap((range) =>
      rangesOf(other, otherField)
        .filter((there) => overlap(range, there))
        .map((there) => ({
          field: range.field,
          problem: `gives the same numbers as series "${other.seriesId}" (${there.field}); change its prefix or range`,
        })),
    );
  }
  const [short, long] = one.prefix.length < other.prefix.length ? [one, other] : [other, one];
  const isMisread = long.prefix.startsWith(short.prefix) && /^\d+$/.test(long.prefix.slice(short.prefix.length));
  return unless(
    !isMisread,
    `${field}.prefix`,
    `"${long.prefix}" is "${short.prefix}" with a digit behind it, as a number of series "${other.seriesId}" is; use another letter`,
  );
}

function overlap(a: NumberRange, b: NumberRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
