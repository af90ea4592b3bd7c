import type { Span } from './day-shapes.ts';
import type { Measured } from './measure-day.ts';
import type { PlayedDay } from './simulate-day.ts';

/** A curve or a bar of one way of calling. */
export type Series<T> = { readonly name: string; readonly values: readonly T[] };

const COLOURS = ['#0B6B66', '#FFC53D', '#6B4FBB', '#C0362C', '#10233F'];
const INK = '#10233F';
const SOFT = '#5B6B82';
const PAPER = '#F6F3EC';
const WIDTH = 900;
/** The first lies below and is the widest, so that five curves that run together are still five. */
const CURVE_WIDTHS = [6, 4.6, 3.4, 2.2, 1.2];

function picture(height: number, title: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro, sans-serif" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    `<text x="24" y="34" font-size="19" font-weight="700" fill="${INK}">${title}</text>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function legend(names: readonly string[], y: number): string[] {
  return names.flatMap((name, n) => {
    const x = 24 + n * 165;
    return [
      `<rect x="${x}" y="${y - 11}" width="14" height="14" fill="${COLOURS[n % COLOURS.length]}"/>`,
      `<text x="${x + 20}" y="${y}" font-size="14" fill="${INK}">${name}</text>`,
    ];
  });
}

/** People waiting through a day, a curve for each way of calling. `powerCut`: in minutes of the day. */
export function drawWaiting(
  title: string,
  days: readonly Series<PlayedDay['waiting'][number]>[],
  powerCut: Span | null,
): string {
  const height = 320;
  const [left, top, right, bottom] = [56, 78, WIDTH - 36, height - 40];
  const from = 5 * 60;
  const to = 18 * 60;
  const half = Math.ceil(Math.max(10, ...days.flatMap(({ values }) => values.map((each) => each.count))) / 2);
  const most = 2 * half;
  const x = (minute: number): number => left + ((minute - from) / (to - from)) * (right - left);
  const y = (count: number): number => bottom - (count / most) * (bottom - top);
  const hours = [6, 8, 10, 12, 14, 16, 18];
  return picture(height, title, [
    ...legend(
      days.map(({ name }) => name),
      60,
    ),
    ...(powerCut === null ? [] : shade(x(powerCut.from), x(powerCut.to), top, bottom, 'no power')),
    ...hours.map((hour) => label(x(hour * 60), bottom + 22, `${hour}:00`, 'middle')),
    ...[0, half, 2 * half].flatMap((count) => [
      `<line x1="${left}" x2="${right}" y1="${y(count)}" y2="${y(count)}" stroke="${SOFT}" stroke-opacity="0.25"/>`,
      label(left - 8, y(count) + 5, String(count), 'end'),
    ]),
    ...days.flatMap(({ values }, n) =>
      unbroken(values.filter(({ minute }) => minute >= from && minute <= to)).map((stretch) => {
        const points = stretch.map(({ minute, count }) => `${x(minute).toFixed(1)},${y(count).toFixed(1)}`);
        const [colour, width] = [COLOURS[n % COLOURS.length], CURVE_WIDTHS[n % CURVE_WIDTHS.length]];
        return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`;
      }),
    ),
  ]);
}

/** A curve in pieces: while the hub is off nobody counts, and a line across would say that people left. */
function unbroken<T extends { readonly minute: number }>(values: readonly T[]): readonly (readonly T[])[] {
  const step = Math.min(...values.slice(1).map(({ minute }, n) => minute - (values[n]?.minute ?? minute)));
  const stretches: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value.minute - last > step) stretches.push([]);
    stretches.at(-1)?.push(value);
    last = value.minute;
  }
  return stretches;
}

/** One bar per kind of day and way of calling; null: there was nobody. `limit`: a line to be reached. */
export function drawBars(
  title: string,
  kinds: readonly string[],
  ways: readonly Series<number | null>[],
  { unit, limit }: { readonly unit: string; readonly limit: number | null },
): string {
  const row = 16 * ways.length + 14;
  const height = 80 + row * kinds.length + 12;
  const [left, right] = [230, WIDTH - 70];
  const most = Math.max(limit ?? 1, ...ways.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = (value: number): number => left + (value / most) * (right - left);
  const bars = kinds.flatMap((_kind, k) =>
    ways.map(({ values }, n) => ({
      ...{ at: 80 + k * row + n * 16, value: values[k] ?? null, colour: COLOURS[n % COLOURS.length] },
    })),
  );
  return picture(height, title, [
    ...legend(
      ways.map(({ name }) => name),
      60,
    ),
    ...bars.map(
      ({ at, value, colour }) =>
        `<rect x="${left}" y="${at}" width="${Math.max(1, x(value ?? 0) - left).toFixed(1)}" height="13" fill="${colour}"/>`,
    ),
    ...(limit === null
      ? []
      : [
          `<line x1="${x(limit)}" x2="${x(limit)}" y1="72" y2="${height - 8}" stroke="${INK}" stroke-dasharray="5 4"/>`,
        ]),
    ...kinds.map((kind, k) => label(left - 12, 80 + k * row + row / 2, kind, 'end')),
    ...bars.map(({ at, value }) =>
      label(x(value ?? 0) + 6, at + 11, value === null ? 'nobody' : `${Math.round(value)}${unit}`, 'start'),
    ),
  ]);
}

function shade(from: number, to: number, top: number, bottom: number, words: string): string[] {
  return [
    `<rect x="${from.toFixed(1)}" y="${top}" width="${(to - from).toFixed(1)}" height="${bottom - top}" fill="${SOFT}" fill-opacity="0.18"/>`,
    label((from + to) / 2, top + 14, words, 'middle'),
  ];
}

function label(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="13" fill="${SOFT}" text-anchor="${anchor}" stroke="${PAPER}" stroke-width="3" paint-order="stroke">${words}</text>`;
}

/** 0–100, for a bar. */
export function insideShare({ insideEstimate }: Measured): number {
  return 100 * (insideEstimate ?? 0);
}
