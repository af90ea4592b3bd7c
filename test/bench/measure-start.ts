import { freePort, HubProcess } from '../harness/hub-process.ts';
import { NO_PRINTER } from './bench-hub.ts';
import type { BenchRun } from './bench-run.ts';
import { median } from './figures.ts';
import { judge, ms, type Result } from './result.ts';

const GOALS = [
  { issued: 1_000, mostMs: 500 },
  { issued: 100_000, mostMs: 2_000 },
] as const;

/** From the start of the program to its ready line, with that many tickets in the open day. */
export async function measureStart(run: BenchRun): Promise<Result[]> {
  process.env['MOTCUA_PRINTER'] = `tcp://127.0.0.1:${NO_PRINTER}`;
  const days = GOALS.map((goal) => ({ ...goal, dataFolder: run.newDay(goal.issued, 472), tookMs: [] as number[] }));
  run.options.say('start to ready');
  const rounds = run.rounds(7);
  for (let round = -1; round < rounds; round += 1) {
    for (const { dataFolder, tookMs } of days) {
      const hub = run.ending(await HubProcess.start({ dataFolder, port: await freePort() }));
      if (round >= 0) tookMs.push(hub.readyAfterMs);
      await run.end(hub);
    }
  }
  return days.map(({ issued, mostMs, tookMs }) => ({
    what: `start to ready, ${issued.toLocaleString('en-US')} tickets in the open day`,
    ours: ms(median(tookMs)),
    raw: null,
    ratio: null,
    goal: `≤ ${mostMs / 1000} s`,
    verdict: judge(median(tookMs) <= mostMs),
    figures: { oursMs: median(tookMs), slowestMs: Math.max(...tookMs) },
  }));
}
