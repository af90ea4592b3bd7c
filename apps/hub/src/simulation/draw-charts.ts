import type { Measured } from './measure-day.ts';
import type { PlayedDay } from './simulate-day.ts';

/** A curve or a bar of one way of calling. */
export type Series<T> = { readonly name: string; readonly values: readonly T[] };

const COLOURS = ['#0B6B66', '#FFC53D', '#6B4FBB', '#C0362C', '#10233F'];
const INK = '#10233F';
const SOFT = '#5B6B82';
const PAPER = '#F6F3EC';
const WIDTH = 900;

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

/** People waiting through a day, a curve for each way of calling. */
export function drawWaiting(title: string, days: readonly Series<PlayedDay['waiting'][number]>[]): string {
  const height = 320;
  const [left, top, right, bottom] = [56, 78, WIDTH - 36, height - 40];
  const from = 5 * 60;
  const to = 18 * 60;
  const most = Math.max(10, ...days.flatMap(({ values }) => values.map((each) => each.count)));
  const x = (minute: number): number => left + ((minute - from) / (to - from)) * (right - left);
  const y = (count: number): number => bottom - (count / most) * (bottom - top);
  const hours = [6, 8, 10, 12, 14, 16, 18];
  return picture(height, title, [
    ...legend(
      days.map(({ name }) => name),
      60,
    ),
    ...hours.map((hour) => label(x(hour * 60), bottom + 22, `${hour}:00`, 'middle')),
    ...[0, Math.round(most / 2), most].flatMap((count) => [
      `<line x1="${left}" x2="${right}" y1="${y(count)}" y2="${y(count)}" stroke="${SOFT}" stroke-opacity="0.25"/>`,
      label(left - 8, y(count) + 5, String(count), 'end'),
    ]),
    ...days.map(({ values }, n) => {
      const points = values
        .filter(({ minute }) => minute >= from && minute <= to)
        .map(({ minute, count }) => `${x(minute).toFixed(1)},${y(count).toFixed(1)}`);
      return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS[n % COLOURS.length]}" stroke-width="2.5"/>`;
    }),
  ]);
}

/** One bar per kind of day and way of calling. `limit`: a line to be reached. */
export function drawBars(
  title: string,
  kinds: readonly string[],
  ways: readonly Series<number>[],
  { unit, limit }: { readonly unit: string; readonly limit: number | null },
): string {
  const row = 16 * ways.length + 14;
  const height = 80 + row * kinds.length + 12;
  const [left, right] = [230, WIDTH - 70];
  const most = Math.max(limit ?? 1, ...ways.flatMap(({ values }) => values));
  const x = (value: number): number => left + (value / most) * (right - left);
  return picture(height, title, [
    ...legend(
      ways.map(({ name }) => name),
      60,
    ),
    ...kinds.flatMap((kind, k) => {
      const y = 80 + k * row;
      return [
        label(left - 12, y + row / 2, kind, 'end'),
        ...ways.flatMap(({ values }, n) => {
          const value = values[k] ?? 0;
          const at = y + n * 16;
          return [
            `<rect x="${left}" y="${at}" width="${Math.max(1, x(value) - left).toFixed(1)}" height="13" fill="${COLOURS[n % COLOURS.length]}"/>`,
            label(x(value) + 6, at + 11, `${Math.round(value)}${unit}`, 'start'),
          ];
        }),
      ];
    }),
    ...(limit === null
      ? []
      : [
          `<line x1="${x(limit)}" x2="${x(limit)}" y1="72" y2="${height - 8}" stroke="#C0362C" stroke-dasharray="5 4"/>`,
        ]),
  ]);
}

function label(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="13" fill="${SOFT}" text-anchor="${anchor}">${words}</text>`;
}

/** 0–100, for a bar. */
export function insideShare({ insideEstimate }: Measured): number {
  return 100 * (insideEstimate ?? 0);
}
