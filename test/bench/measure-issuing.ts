import type { BenchHub } from './bench-hub.ts';
import type { BenchRun } from './bench-run.ts';
import { median, medianRatio, quantile, timed } from './figures.ts';
import { issueAtOnce, KIOSKS, PRESSES, storeAtOnce, withFreshKiosks } from './issue-rounds.ts';
import { press, pressText } from './office-commands.ts';
import { TicketsSeen } from './tickets-seen.ts';
import type { RawCeiling } from './raw-ceiling.ts';
import { judge, ms, perSecond, type Result } from './result.ts';
import { sizesOfPress } from './stored-sizes.ts';

/** Rounds that nobody counts, until both programs are compiled. */
const WARM_UP = 2;
/** Of so many numbers one is a priority number. */
const PRIORITY_EVERY = 4;

/** Issuing, alone and all at once, each beside the ceiling. */
export async function measureIssuing(run: BenchRun): Promise<Result[]> {
  const dataFolder = run.newDay(1_000, 500);
  const hub = await run.hub(dataFolder);
  const raw = await run.raw();
  await withFreshKiosks(hub, 1, async ([kiosk]) => {
    if (kiosk) await raw.size(await sizesOfPress(dataFolder, kiosk));
  });
  const results = [...(await measureAtOnce(run, hub, raw)), ...(await measureOneKiosk(run, hub, raw))];
  await run.end(hub);
  await run.end(raw);
  return results;
}

async function measureAtOnce(run: BenchRun, hub: BenchHub, raw: RawCeiling): Promise<Result[]> {
  run.options.say(`${KIOSKS} kiosks at once`);
  const sockets = await raw.connect(KIOSKS);
  const issued = new TicketsSeen();
  const [ours, ceiling]: [Pace[], Pace[]] = [[], []];
  const rounds = run.rounds(14);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const measureRaw = () =>
      paceOf(
        () => raw.cpuMs(),
        () => storeAtOnce(sockets),
      );
    const rawBefore = round % 2 === 0 ? null : await measureRaw();
    const pace = await withFreshKiosks(hub, KIOSKS, (kiosks) =>
      paceOf(
        async () => (await hub.usage()).cpuMs,
        () => issueAtOnce(kiosks, (ticketId) => issued.add(ticketId)),
      ),
    );
    const rawPace = rawBefore ?? (await measureRaw());
    if (round < 0) continue;
    ours.push(pace);
    ceiling.push(rawPace);
  }
  const [rates, rawRates] = [ours, ceiling].map((paces) => paces.map((pace) => pace.perSecond)) as [number[], number[]];
  const [cpu, rawCpu] = [ours, ceiling].map((paces) => median(paces.map((pace) => pace.cpuMs))) as [number, number];
  const ratio = medianRatio(rates, rawRates);
  return [
    {
      what: `issue, ${KIOSKS} kiosks at once`,
      ours: perSecond(median(rates)),
      raw: perSecond(median(rawRates)),
      ratio,
      goal: '≥ 0.60 of raw',
      verdict: judge(ratio >= 0.6),
      figures: { oursPerSecond: median(rates), rawPerSecond: median(rawRates), tickets: issued.count },
    },
    {
      what: 'of which processor time of the server, each',
      ours: ms(cpu),
      raw: ms(rawCpu),
      ratio: cpu / rawCpu,
      goal: null,
      verdict: 'no goal',
      figures: { oursMs: cpu, rawMs: rawCpu },
    },
  ];
}

/** `cpuMs`: of the server, for each command. */
type Pace = { readonly perSecond: number; readonly cpuMs: number };

async function paceOf(cpuMs: () => Promise<number>, work: () => Promise<number>): Promise<Pace> {
  const before = await cpuMs();
  const perSecond = await work();
  return { perSecond, cpuMs: ((await cpuMs()) - before) / (KIOSKS * PRESSES) };
}

async function measureOneKiosk(run: BenchRun, hub: BenchHub, raw: RawCeiling): Promise<Result[]> {
  run.options.say('one kiosk');
  const [ours, ceiling, first]: [number[], number[], number[]] = [[], [], []];
  const [socket] = await raw.connect(1);
  if (!socket) throw new Error('nobody came');
  const rounds = run.rounds(40);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    await withFreshKiosks(hub, 2, async ([kiosk, other]) => {
      if (!kiosk || !other) throw new Error('nobody came');
      // One of each in turn: whatever the disk does meanwhile, it does to all.
      for (let i = 0; i < PRESSES; i += 1) {
        const oursMs = await timed(() => press(kiosk, i));
        const rawMs = await timed(() => socket.askText(pressText(i)));
        // Few hold a priority number: as many as would have filled the lines with nothing else say nothing.
        const firstMs = i % PRIORITY_EVERY === 0 ? await timed(() => press(other, i, 'priority')) : null;
        if (round < 0) continue;
        ours.push(oursMs);
        ceiling.push(rawMs);
        if (firstMs !== null) first.push(firstMs);
      }
    });
  }
  const priority = [median(ours), median(first)] as const;
  return [
    ...soloResults(ours, ceiling),
    {
      what: 'issue, one kiosk, a priority number, p50, beside an ordinary one',
      ours: ms(priority[1]),
      raw: ms(priority[0]),
      ratio: priority[1] / priority[0],
      goal: null,
      verdict: 'no goal',
      figures: { priorityMs: priority[1], ordinaryMs: priority[0], presses: first.length },
    },
  ];
}

function soloResults(ours: readonly number[], ceiling: readonly number[]): Result[] {
  return [['p50', 0.5, 1.5] as const, ['p99', 0.99, 3] as const].map(([name, share, most]) => {
    const [oursMs, rawMs] = [quantile(ours, share), quantile(ceiling, share)];
    return {
      what: `issue, one kiosk, ${name}`,
      ours: ms(oursMs),
      raw: ms(rawMs),
      ratio: oursMs / rawMs,
      goal: `≤ ${most} × raw`,
      verdict: judge(oursMs <= most * rawMs),
      figures: { oursMs, rawMs, presses: ours.length },
    };
  });
}
