import { COUNTERS, counterIdOf } from './bench-office.ts';
import type { BenchRun } from './bench-run.ts';
import { median, medianRatio, timed } from './figures.ts';
import { issueAtOnce, KIOSKS, withFreshKiosks } from './issue-rounds.ts';
import { CallingClerk } from './office-commands.ts';
import { judge, perSecond, type Result } from './result.ts';
import { TicketsSeen } from './tickets-seen.ts';

/** Rounds that nobody counts, until the program is compiled. */
const WARM_UP = 2;
const CALLS = 28;
/** A page may send twenty messages a second for long. */
const REST_MS = 1_000;

/** 32 counters that call from the same lines, as fast as the hub answers. */
export async function measureCalling(run: BenchRun): Promise<Result[]> {
  run.options.say(`${COUNTERS} counters on the same lines`);
  const hub = await run.hub(run.newDay(1_000, 500));
  const issued = new TicketsSeen();
  const pages = await hub.connectStaff(COUNTERS);
  const clerks = pages.map((page, i) => new CallingClerk(page, counterIdOf(i)));
  for (const clerk of clerks) await clerk.open();
  const [unseen, called, seen]: [number[], number[], number[]] = [[], [], []];
  const tickets = new TicketsSeen();
  let isWatched = false;
  const rounds = run.rounds(6);
  for (let round = -WARM_UP; round < 2 * rounds; round += 1) {
    if (round === rounds) {
      for (const clerk of clerks) await clerk.watch();
      isWatched = true;
    }
    const issueRate = await withFreshKiosks(hub, KIOSKS, (kiosks) =>
      issueAtOnce(kiosks, (ticketId) => issued.add(ticketId)),
    );
    const callRate = await callAtOnce(clerks, tickets);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    if (round < 0) continue;
    if (isWatched) seen.push(callRate);
    else {
      unseen.push(issueRate);
      called.push(callRate);
    }
  }
  await run.end(hub);
  const ratio = medianRatio(called, unseen);
  const what = `call-next, ${COUNTERS} counters on the same lines`;
  return [
    {
      what: `${what} (none called twice)`,
      ours: perSecond(median(called)),
      raw: `${perSecond(median(unseen))} issued`,
      ratio,
      goal: '≥ 0.50 of issuing',
      verdict: judge(ratio >= 0.5),
      figures: { callsPerSecond: median(called), issuedPerSecond: median(unseen), calledTickets: tickets.count },
    },
    {
      what: `the same, each page watching its counter`,
      ours: perSecond(median(seen)),
      raw: null,
      ratio: null,
      goal: null,
      verdict: 'no goal',
      figures: { callsPerSecond: median(seen) },
    },
  ];
}

async function callAtOnce(clerks: readonly CallingClerk[], tickets: TicketsSeen): Promise<number> {
  const tookMs = await timed(() =>
    Promise.all(
      clerks.map(async (clerk) => {
        for (let i = 0; i < CALLS; i += 1) tickets.add((await clerk.callNext()).ticketId);
      }),
    ),
  );
  return (clerks.length * CALLS * 1000) / tookMs;
}
