import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DayShape } from './day-shapes.ts';
import { drawBars, drawWaiting, insideShare } from './draw-charts.ts';
import type { Measured, Waits } from './measure-day.ts';
import type { PlayedDay } from './simulate-day.ts';
import type { TriedWay } from './simulated-office.ts';

/** One kind of day under one way of calling. */
export type Result = {
  readonly shape: DayShape;
  readonly way: TriedWay;
  readonly days: readonly PlayedDay[];
  readonly measured: Measured;
};

const BEGIN = '<!-- figures: written by `npm run simulate` -->';
const END = '<!-- end of figures -->';
/** Kinds of day whose lines are drawn. */
const DRAWN = ['normal', 'monday-peak', 'power-cut', 'closing-with-people-left'];

/** Writes the tables between the marks of `file`, and the charts beside it. Throws when a mark is missing. */
export function writeReport(file: string, results: readonly Result[], daysEach: number): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has lost the marks of its figures`);
  const folder = join(dirname(file), 'simulation');
  mkdirSync(folder, { recursive: true });
  for (const [name, drawing] of charts(results)) writeFileSync(join(folder, name), drawing);
  const figures = [...summary(results), '', ...table(results, daysEach)].join('\n');
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${figures}\n\n${text.slice(end)}`);
}

function summary(results: readonly Result[]): string[] {
  const shares = results.flatMap(({ measured }) => measured.insideEstimate ?? []);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const worst = results.reduce((low, each) => (insideShare(each.measured) < insideShare(low.measured) ? each : low));
  return [
    `On the average of all kinds of day and ways of calling, **${percent(mean)}** of the real waits lay inside the range that had been told; `,
    `the fewest, ${percent(worst.measured.insideEstimate ?? 0)}, on "${worst.shape.name}" called "${worst.way.name}".`,
  ];
}

function table(results: readonly Result[], daysEach: number): string[] {
  const shapes = [...new Set(results.map(({ shape }) => shape))];
  return [
    `Waits in minutes as median / 90 % / longest, ${daysEach} days of each kind. "Passed": people with a later number for the same service called before, on average and at worst. "Inside": share of waits inside the range told.`,
    '',
    ...shapes.flatMap((shape) => [
      `### ${shape.name}`,
      '',
      `${shape.words}.`,
      '',
      '| called | ordinary | priority | not called | passed | inside |',
      '| --- | --- | --- | --- | --- | --- |',
      ...results.filter((result) => result.shape === shape).map(row),
      '',
    ]),
  ];
}

function row({ way, measured }: Result): string {
  const { ordinary, priority, notCalled, overtakenMean, overtakenWorst, insideEstimate } = measured;
  const passed = `${overtakenMean.toFixed(2)} / ${overtakenWorst}`;
  const inside = insideEstimate === null ? '–' : percent(insideEstimate);
  return `| ${way.name} | ${waits(ordinary)} | ${waits(priority)} | ${notCalled.toFixed(1)} | ${passed} | ${inside} |`;
}

function waits({ count, median, p90, longest }: Waits): string {
  return count === 0 ? '–' : `${Math.round(median)} / ${Math.round(p90)} / ${Math.round(longest)}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function charts(results: readonly Result[]): readonly (readonly [string, string])[] {
  const shapes = [...new Set(results.map(({ shape }) => shape))];
  const ways = [...new Set(results.map(({ way }) => way))];
  const of = (shape: DayShape, way: TriedWay): Result | undefined =>
    results.find((result) => result.shape === shape && result.way === way);
  const bars = (value: (measured: Measured) => number | null) =>
    ways.map((way) => ({
      name: way.name,
      values: shapes.map((shape) => {
        const result = of(shape, way);
        return result ? value(result.measured) : null;
      }),
    }));
  const names = shapes.map(({ name }) => name);
  const minutes = { unit: ' min', limit: null };
  return [
    [
      'ordinary-waits.svg',
      drawBars(
        'Ordinary numbers: nine in ten waited no longer than',
        names,
        bars(({ ordinary }) => (ordinary.count === 0 ? null : ordinary.p90)),
        minutes,
      ),
    ],
    [
      'priority-waits.svg',
      drawBars(
        'Priority numbers: nine in ten waited no longer than',
        names,
        bars(({ priority }) => (priority.count === 0 ? null : priority.p90)),
        minutes,
      ),
    ],
    [
      'estimates.svg',
      drawBars('Waits inside the range that was told (dashed: the goal, 80 %)', names, bars(insideShare), {
        unit: ' %',
        limit: 80,
      }),
    ],
    ...shapes
      .filter((shape) => DRAWN.includes(shape.name))
      .map((shape) => {
        const [way] = ways;
        const n = way ? middleDay(of(shape, way)?.days ?? []) : 0;
        const lines = ways.map(({ name }, w) => ({
          ...{ name, values: of(shape, ways[w] as TriedWay)?.days[n]?.waiting ?? [] },
        }));
        const drawing = drawWaiting(`People waiting on one such day: ${shape.name}`, lines, shape.powerCut);
        return [`day-${shape.name}.svg`, drawing] as const;
      }),
  ];
}

/** The day to be shown: neither the best nor the worst of them, by how many were not called. */
function middleDay(days: readonly PlayedDay[]): number {
  const left = days.map(({ visits }, n) => ({ n, count: visits.filter(({ calledAt }) => calledAt === null).length }));
  return left.toSorted((a, b) => a.count - b.count || a.n - b.n)[Math.floor(left.length / 2)]?.n ?? 0;
}
