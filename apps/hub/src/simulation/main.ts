import { fileURLToPath } from 'node:url';
import { DAY_SHAPES } from './day-shapes.ts';
import { measureDays } from './measure-day.ts';
import { simulateDay } from './simulate-day.ts';
import { officeWith, TRIED_WAYS } from './simulated-office.ts';
import { writeReport, type Result } from './write-report.ts';

const SEEDS = [1, 2, 3, 4, 5];
const REPORT = fileURLToPath(new URL('../../../../docs/simulation.md', import.meta.url));

const startedAt = performance.now();
const results = DAY_SHAPES.flatMap((shape) =>
  TRIED_WAYS.map((way): Result => {
    const days = SEEDS.map((seed) => simulateDay(shape, officeWith(way), seed));
    return { shape, way, days, measured: measureDays(days) };
  }),
);
writeReport(REPORT, results, SEEDS.length);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
console.log(`${results.length * SEEDS.length} days played in ${seconds} s; see docs/simulation.md`);
