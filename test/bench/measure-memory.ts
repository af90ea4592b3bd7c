import type { BenchHub } from './bench-hub.ts';
import { COUNTERS, counterIdOf } from './bench-office.ts';
import type { BenchRun } from './bench-run.ts';
import { issueAtOnce, KIOSKS, PRESSES, withFreshKiosks } from './issue-rounds.ts';
import { CallingClerk } from './office-commands.ts';
import { judge, megabytes, type Result } from './result.ts';

const DISPLAYS = 300 - KIOSKS - COUNTERS;
const TICKETS = 5_000;
/** A page may send twenty messages a second for long. */
const REST_MS = 1_200;
const SETTLE_MS = 5_000;
/** V8 gives memory back when it likes; below this nothing grows. */
const FLAT_WITHIN = 1.1;

/** 300 clients on a day of 5,000 tickets, after a burst of work. */
export async function measureMemory(run: BenchRun): Promise<Result[]> {
  run.options.say('memory with 300 clients');
  const hub = await run.hub(run.newDay(TICKETS - KIOSKS * PRESSES, 100));
  await hub.connectDevices('display', DISPLAYS);
  const pages = await hub.connectStaff(COUNTERS);
  const clerks = pages.map((page, i) => new CallingClerk(page, counterIdOf(i)));
  for (const clerk of clerks) {
    await clerk.open();
    await clerk.watch();
  }
  await workADay(hub, clerks);
  await hub.connectDevices('kiosk', KIOSKS);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { rssBytes } = await hub.usage();
  const results: Result[] = [
    {
      what: 'memory of the hub, 300 clients, 5,000 tickets',
      ours: megabytes(rssBytes),
      raw: null,
      ratio: null,
      goal: '≤ 150 MB',
      verdict: judge(rssBytes <= 150e6),
      figures: { rssBytes },
    },
  ];
  if (run.options.week) results.push(await measureWeek(run, hub, clerks));
  await run.end(hub);
  return results;
}

/** A week's work of a busy office in one process: seven times 5,000 numbers, given and called. */
async function measureWeek(run: BenchRun, hub: BenchHub, clerks: readonly CallingClerk[]): Promise<Result> {
  const afterDays: number[] = [];
  const turns = Math.ceil(TICKETS / (KIOSKS * PRESSES));
  for (let day = 1; day <= 7; day += 1) {
    run.options.say(`memory, day ${day} of a week`);
    for (let turn = 0; turn < turns; turn += 1) await workADay(hub, clerks);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    afterDays.push((await hub.usage()).rssBytes);
  }
  const [first = 0, last = 0] = [afterDays[1], afterDays.at(-1)];
  const ratio = last / first;
  return {
    what: `memory after the work of seven days, to that after two`,
    ours: megabytes(last),
    raw: megabytes(first),
    ratio,
    goal: `≤ ${FLAT_WITHIN}`,
    verdict: judge(ratio <= FLAT_WITHIN),
    figures: Object.fromEntries(afterDays.map((bytes, i) => [`day${i + 1}RssBytes`, bytes])),
  };
}

async function workADay(hub: BenchHub, clerks: readonly CallingClerk[]): Promise<void> {
  await withFreshKiosks(hub, KIOSKS, (kiosks) => issueAtOnce(kiosks, () => undefined));
  await Promise.all(
    clerks.map(async (clerk) => {
      for (let i = 0; i < PRESSES; i += 1) await clerk.callNext();
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
}
