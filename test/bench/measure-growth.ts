import type { BenchHub } from './bench-hub.ts';
import { counterIdOf } from './bench-office.ts';
import type { BenchRun } from './bench-run.ts';
import { median, timed } from './figures.ts';
import { PRESSES, withFreshKiosks } from './issue-rounds.ts';
import { CallingClerk, press } from './office-commands.ts';
import { untilRemembered } from './remembered-state.ts';
import { judge, ms, type Result } from './result.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const WAITING = 472;
const MOST = 1.2;
const CLERKS = 8;

type Costs = { readonly tookMs: number[]; readonly cpuMs: number[] };
type Office = {
  readonly hub: BenchHub;
  readonly issue: Costs;
  readonly call: Costs;
  clerks: CallingClerk[];
};

/** What a command costs as the day grows, three offices in turn. */
export async function measureGrowth(run: BenchRun): Promise<Result[]> {
  run.options.say(`days of up to ${Math.max(...SIZES).toLocaleString('en-US')} tickets`);
  // All made before the first hub starts: it cuts whoever answers no ping meanwhile.
  const days = SIZES.map((issued) => run.newDay(issued, WAITING));
  const offices: Office[] = [];
  for (const dataFolder of days) {
    const hub = await run.hub(dataFolder);
    const clerks = await openCounters(hub);
    offices.push({ hub, clerks, issue: { tookMs: [], cpuMs: [] }, call: { tookMs: [], cpuMs: [] } });
  }
  // What a second thread does once after the start is no part of a command's cost.
  await untilRemembered(days.at(-1) ?? '');
  run.options.say('growth');
  const rounds = run.rounds(24);
  for (let round = -3; round < rounds; round += 1) {
    for (const office of round % 2 === 0 ? offices : offices.toReversed()) await oneRound(office, round);
  }
  for (const { hub } of offices) await run.end(hub);
  return [
    ...resultsOf(
      'issue',
      offices.map((office) => office.issue),
    ),
    ...resultsOf(
      'call-next',
      offices.map((office) => office.call),
    ),
  ];
}

/** Enough that none of their pages sends more messages than a page may. */
async function openCounters(hub: BenchHub): Promise<CallingClerk[]> {
  const clerks = (await hub.connectStaff(CLERKS)).map((page, i) => new CallingClerk(page, counterIdOf(i)));
  for (const clerk of clerks) await clerk.open();
  return clerks;
}

/** As many are called as have come, so that the lines stay as long as they are. */
async function oneRound({ hub, clerks, issue, call }: Office, round: number): Promise<void> {
  const isCounted = round >= 0;
  await withFreshKiosks(hub, 1, async ([kiosk]) => {
    if (!kiosk) throw new Error('nobody came');
    await costOf(hub, isCounted ? issue : null, (i) => press(kiosk, i));
  });
  const clerk = clerks.at(round % CLERKS);
  if (!clerk) throw new Error('nobody calls');
  await costOf(hub, isCounted ? call : null, () => clerk.callNext());
}

async function costOf(hub: BenchHub, costs: Costs | null, work: (i: number) => Promise<unknown>): Promise<void> {
  const tookMs: number[] = [];
  const before = await hub.usage();
  for (let i = 0; i < PRESSES; i += 1) tookMs.push(await timed(() => work(i)));
  const after = await hub.usage();
  costs?.tookMs.push(...tookMs);
  costs?.cpuMs.push((after.cpuMs - before.cpuMs) / PRESSES);
}

function resultsOf(name: string, costs: readonly Costs[]): Result[] {
  return (['tookMs', 'cpuMs'] as const).map((kind) => {
    const [small = 0, middle = 0, large = 0] = costs.map((each) => median(each[kind]));
    const ratio = large / small;
    return {
      what: `${name} at 1,000 → 10,000 → 100,000 issued, ${kind === 'tookMs' ? 'p50' : 'processor time of the hub'}`,
      ours: `${ms(small)} → ${ms(middle)} → ${ms(large)}`,
      raw: null,
      ratio,
      goal: `≤ ${MOST.toFixed(2)} × at 1,000`,
      verdict: judge(ratio <= MOST),
      figures: { at1000Ms: small, at10000Ms: middle, at100000Ms: large },
    };
  });
}
