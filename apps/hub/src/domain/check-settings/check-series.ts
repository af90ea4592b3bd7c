import { HELP_PREFIX } from '@motcua/protocol/kiosk-vocabulary';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import { problem, unless, type SettingsProblem } from './problem.ts';

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
      'range-order',
      first,
      last,
    ),
  );
  if (malformed.length > 0) return malformed;
  const longest = Math.max(...ranges.map(({ last }) => `${prefix}${String(last).padStart(digits, '0')}`.length));
  return [
    ...unless(Number.isInteger(digits) && digits >= 1, `${field}.digits`, 'too-few-digits', digits),
    // TR1: practice numbers are "T" and digits.
    ...unless(!/^T\d*$/.test(prefix), `${field}.prefix`, 'practice-prefix'),
    // HE2: requests for help are "HD" and digits.
    ...unless(!new RegExp(`^${HELP_PREFIX}\\d*$`).test(prefix), `${field}.prefix`, 'help-prefix', HELP_PREFIX),
    ...unless(longest <= LONGEST_NUMBER, field, 'number-too-long', LONGEST_NUMBER),
    ...(reserve ? checkSlices(reserve, `${field}.reserve`) : []),
    ...ranges.flatMap((range, n) =>
      ranges
        .slice(0, n)
        .filter((earlier) => overlap(range, earlier))
        .map((earlier) => problem(range.field, 'ranges-overlap', earlier.field, earlier.last + 1)),
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
    'slice-size',
    perKiosk,
    size,
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
        .map(() => problem(range.field, 'same-numbers', other.seriesId)),
    );
  }
  const [short, long] = one.prefix.length < other.prefix.length ? [one, other] : [other, one];
  const isMisread = long.prefix.startsWith(short.prefix) && /^\d+$/.test(long.prefix.slice(short.prefix.length));
  return unless(!isMisread, `${field}.prefix`, 'prefix-misread', long.prefix, short.prefix, other.seriesId);
}

function overlap(a: NumberRange, b: NumberRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
