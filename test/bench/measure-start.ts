import { existsSync, rmSync } from 'node:fs';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { NO_PRINTER } from './bench-hub.ts';
import type { BenchRun } from './bench-run.ts';
import { median } from './figures.ts';
import { rememberedStateOf, untilRemembered } from './remembered-state.ts';
import { judge, ms, type Result } from './result.ts';

const STARTS = [
  { issued: 1_000, isRemembered: false, mostMs: 500, goal: '≤ 0.5 s' },
  { issued: 100_000, isRemembered: true, mostMs: 2_000, goal: '≤ 2 s' },
  { issued: 100_000, isRemembered: false, mostMs: null, goal: null },
] as const;

/**
 * From the start of the program to its ready line, with that many tickets in the open day: as a hub starts again that
 * has run through such a day, and once more without what it remembered.
 */
export async function measureStart(run: BenchRun): Promise<Result[]> {
  process.env['MOTCUA_PRINTER'] = `tcp://127.0.0.1:${NO_PRINTER}`;
  const days = STARTS.map((each) => ({ ...each, folder: run.newDay(each.issued, 472), tookMs: [] as number[] }));
  run.options.say('remember the long day');
  for (const day of days) if (day.isRemembered) await runUntilRemembered(run, day.folder);
  run.options.say('start to ready');
  const rounds = run.rounds(7);
  for (let round = -1; round < rounds; round += 1) {
    for (const { folder, isRemembered, tookMs } of days) {
      if (!isRemembered) rmSync(rememberedStateOf(folder), { force: true });
      else if (!existsSync(rememberedStateOf(folder))) throw new Error('the state of the long day was not used');
      const hub = run.ending(await HubProcess.start({ dataFolder: folder, port: await freePort() }));
      if (round >= 0) tookMs.push(hub.readyAfterMs);
      await run.end(hub);
    }
  }
  return days.map(({ issued, isRemembered, mostMs, goal, tookMs }) => ({
    what: `start to ready, ${issued.toLocaleString('en-US')} tickets in the open day${goal === null ? ', all replayed' : ''}`,
    ours: ms(median(tookMs)),
    raw: null,
    ratio: null,
    goal,
    verdict: mostMs === null ? 'no goal' : judge(median(tookMs) <= mostMs),
    figures: { oursMs: median(tookMs), slowestMs: Math.max(...tookMs), remembered: Number(isRemembered) },
  }));
}

async function runUntilRemembered(run: BenchRun, folder: string): Promise<void> {
  const hub = run.ending(await HubProcess.start({ dataFolder: folder, port: await freePort() }));
  await untilRemembered(folder);
  await run.end(hub);
}
