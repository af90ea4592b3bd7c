/**
 * `npm run bench`: measures the hub on real sockets and a real disk, beside what the same machine can do at
 * best, and says which goals are met. No figure here fails anything; a figure that could not be had does.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BenchRun } from './bench-run.ts';
import { describeMachine, refuseMemoryDisk } from './describe-machine.ts';
import { measureCalling } from './measure-calling.ts';
import { measureDisplayDay } from './measure-display-day.ts';
import { measureFanOut } from './measure-fan-out.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureIssuing } from './measure-issuing.ts';
import { measureMemory } from './measure-memory.ts';
import { measurePageSpeed } from './measure-page-speed.ts';
import { measurePages } from './measure-pages.ts';
import { measurePrinting } from './measure-printing.ts';
import { measureStart } from './measure-start.ts';
import { machineInWords, terminalTable } from './print-table.ts';
import type { Result } from './result.ts';
import { writeDocs } from './write-docs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const USAGE = `Usage: npm run bench -- [flags]

  --quick            fewer rounds, below two minutes: for a look, not for the record
  --only <name>      one measurement: ${['issuing', 'calling', 'fan-out', 'growth', 'start', 'memory', 'printing', 'pages', 'page-speed', 'display-day'].join(', ')}
  --week             also let the work of a week go through one hub and watch its memory
  --json <file>      where the figures go (.cache/bench/result.json)
  --folder <folder>  where the hubs keep their data meanwhile, on the disk to be measured (.cache/bench)
  --profile <folder> leave a processor profile of each hub there; such figures are not for the record
  --write-docs       put the table into docs/performance.md
  --help             these lines`;

const MEASUREMENTS: Readonly<Record<string, (run: BenchRun) => Promise<Result[]> | Result[]>> = {
  issuing: measureIssuing,
  calling: measureCalling,
  'fan-out': measureFanOut,
  growth: measureGrowth,
  start: measureStart,
  memory: measureMemory,
  printing: measurePrinting,
  pages: measurePages,
  'page-speed': measurePageSpeed,
  'display-day': measureDisplayDay,
};

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    week: { type: 'boolean', default: false },
    json: { type: 'string', default: join(ROOT, '.cache', 'bench', 'result.json') },
    folder: { type: 'string', default: join(ROOT, '.cache', 'bench') },
    profile: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) console.log(USAGE);
else await bench();

async function bench(): Promise<void> {
  const chosen = Object.entries(MEASUREMENTS).filter(([name]) => flags.only === undefined || flags.only === name);
  if (chosen.length === 0) throw new RangeError(`There is no measurement ${flags.only}.\n${USAGE}`);
  const folder = resolve(flags.folder);
  mkdirSync(folder, { recursive: true });
  refuseMemoryDisk(folder);
  const machine = await describeMachine();
  console.log(machineInWords(machine));
  const startedAt = performance.now();
  const say = (progress: string) => {
    console.error(`${Math.round((performance.now() - startedAt) / 1000)} s  ${progress}…`);
  };
  const { quick, week } = flags;
  const profileFolder = flags.profile === undefined ? null : resolve(flags.profile);
  const run = await BenchRun.begin({ quick, week, profileFolder, say }, folder);
  const results: Result[] = [];
  const failures: string[] = [];
  try {
    for (const [name, measure] of chosen) {
      try {
        results.push(...(await measure(run)));
      } catch (fault) {
        failures.push(name);
        console.error(`${name} could not be measured:`, fault);
      }
      await run.endAll();
    }
  } finally {
    await run.endAll();
    rmSync(run.folder, { recursive: true, force: true });
  }
  console.log(`\n${terminalTable(results)}\n`);
  const date = new Date().toISOString().slice(0, 10);
  const json = resolve(flags.json);
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify({ date, quick, machine, results }, null, 2)}\n`);
  console.log(`Figures: ${json}`);
  if (failures.length > 0) {
    console.error(`Not measured: ${failures.join(', ')}.`);
    process.exitCode = 1;
  } else if (flags['write-docs'])
    writeDocs(
      join(ROOT, 'docs', 'performance.md'),
      results,
      machine,
      `${date}, ${quick ? 'a quick run' : 'a full run'}`,
    );
}
