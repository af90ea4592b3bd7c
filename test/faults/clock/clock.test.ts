import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandReply, CounterId, ServiceId, TicketId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test, vi, type TestContext } from 'vitest';
import { HubProcess, freePort, type HubPlace } from '../../harness/hub-process.ts';
import { pairOwnPage, signIn, type Admission } from '../../harness/public-door.ts';
import { RawClient } from '../../harness/raw-client.ts';
import { SeededRandom, seedOfThisRun } from '../../harness/seeded-random.ts';
import { expectEffectsAnswered } from '../check-effects.ts';
import { checkJournalFile } from '../check-journal-file.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from '../judge-load.ts';
import { Load, pause, pressFor, startOffice, type Called, type Issued } from '../load.ts';
import { checkDays, type Day } from './check-days.ts';
import { FakeClock } from './fake-clock.ts';

/** More for a night's run: MOTCUA_CLOCK_STEPS=500. */
const RANDOM_STEPS = Number(process.env['MOTCUA_CLOCK_STEPS'] ?? 6);
/** And of nights off: MOTCUA_NIGHTS=50. */
const RANDOM_NIGHTS = Number(process.env['MOTCUA_NIGHTS'] ?? 0);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** DA2: what a wall clock may depart from hub time and be followed. */
const FOLLOWED_MS = 5 * MINUTE_MS;
const ANSWER_WITHIN_MS = 30_000;
/** The demo centre's time zone has no summer time. */
const FIRST_DAY = '2026-11-18';
const FIRST_MORNING = Date.parse(`${FIRST_DAY}T10:00:00+07:00`);
const counterId = 'quay-2' as CounterId;
const serviceId = 'ho-tich' as ServiceId;

let base: string;
let place: HubPlace;
let hub: HubProcess | null = null;
const clients: RawClient[] = [];

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'motcua-'));
  place = { dataFolder: join(base, 'data'), port: await freePort() };
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const client of clients.splice(0)) client.close();
  await hub?.kill();
  hub = null;
  rmSync(base, { recursive: true, force: true });
});

/** The clock of every hub that is started from now on. */
function clockOf(context: TestContext): FakeClock {
  const clock = FakeClock.create(base);
  if (!(clock instanceof FakeClock)) return context.skip(clock.obstacle);
  for (const [name, value] of Object.entries(clock.environment)) vi.stubEnv(name, value);
  return clock;
}

test(
  `DA1, DA2, IS1 the clock steps by −10 … +400 days under load, ${RANDOM_STEPS} times at random too: one day, one order`,
  { timeout: 120_000 + RANDOM_STEPS * 5_000 },
  async (context) => {
    const clock = clockOf(context);
    const random = new SeededRandom(seedOfThisRun());
    console.log(`clock steps: MOTCUA_SEED=${random.seed} repeats them`);
    clock.setTo(FIRST_MORNING);
    const startedAt = performance.now();
    /** What the clock would say had nobody touched it. */
    const trueNow = (): number => FIRST_MORNING + performance.now() - startedAt;
    hub = await HubProcess.start(place);
    const load = new Load(new SeededRandom(random.seed + 1));
    await startOffice(hub, load, 6);

    const named = [-10 * DAY_MS, 400 * DAY_MS, 14 * HOUR_MS, -11 * HOUR_MS, DAY_MS, 6 * MINUTE_MS, -6 * MINUTE_MS];
    const steps = named.concat(Array.from({ length: RANDOM_STEPS }, () => randomStep(random)));
    for (const step of steps) {
      clock.setTo(trueNow() + step);
      await pause(random.between(200, 700));
      const answersBefore = load.issued.length;
      // Now and then it is set right between two steps.
      if (random.next() < 0.4) clock.setTo(trueNow());
      await vi.waitFor(() => expect(load.issued.length).toBeGreaterThan(answersBefore), ANSWER_WITHIN_MS);
    }
    clock.setTo(trueNow());
    await load.finish();
    load.close();
    expect(await hub.stop()).toBe(0);

    const [day] = judge(load);
    console.log(`${steps.length} steps, ${load.issued.length} tickets, ${load.called.length} calls`);
    // Nothing was closed early, and hub time went its own way.
    expect(day).toMatchObject({ ordinal: 1, date: FIRST_DAY, isClosed: false });
    expect(day?.firstAt).toBeGreaterThan(FIRST_MORNING - 2_000);
    expect(day?.lastAt).toBeLessThan(trueNow() + FOLLOWED_MS);
    expect(readFileSync(join(place.dataFolder, 'logs', 'hub.log'), 'utf8')).toContain('clock-departed');
  },
);

const in1970: Waking = () => Date.parse('1970-01-01T00:00:20Z');
const farAhead: Waking = (morning) => morning + 400 * DAY_MS;
const wakings: readonly Waking[] = [
  in1970,
  (morning) => morning + 3 * DAY_MS,
  farAhead,
  // Each night is two starts of the hub: these come with the longer run.
  ...(RANDOM_NIGHTS === 0
    ? []
    : [
        (morning: number) => morning - 10 * DAY_MS,
        (_morning: number, wentOffAt: number) => wentOffAt - FOLLOWED_MS + MINUTE_MS,
      ]),
];

test(
  `DA1, DA2, IS1 ${wakings.length + RANDOM_NIGHTS} nights off, each time the clock wakes up wrong and an administrator puts it right`,
  { timeout: 240_000 + RANDOM_NIGHTS * 30_000 },
  async (context) => {
    const clock = clockOf(context);
    const random = new SeededRandom(seedOfThisRun());
    console.log(`nights off: MOTCUA_SEED=${random.seed} repeats them`);
    const atRandom = Array.from({ length: RANDOM_NIGHTS }, (): Waking => {
      const step = randomStep(random);
      return (morning) => morning + step;
    });
    await liveThrough(clock, [...wakings, ...atRandom], async () => undefined);
  },
);

test.for([
  { name: '400 days ahead', waking: farAhead },
  ...(RANDOM_NIGHTS === 0 ? [] : [{ name: 'in 1970', waking: in1970 }]),
])(
  'DA1, DA2, IS1 the day was closed, and after a night off the clock wakes up $name: a day without a date, then with its own',
  { timeout: 120_000 },
  async ({ waking }, context) => {
    const clock = clockOf(context);
    const dates = await liveThrough(clock, [waking], async () => stayUntilTheClose(clock));
    expect(dates).toEqual([0, 1, 2].map((day) => dateOf(FIRST_MORNING + day * DAY_MS)));
  },
);

/** What a clock says when the hub comes back, where it should say `morning`. */
type Waking = (morning: number, wentOffAt: number) => number;

/**
 * A hub is used for a day, killed, started by a clock that is wrong, and used. The clock is put right and an administrator
 * confirms it; the hub is used again, killed, started and used; and so on. Whatever the clock said in between, no date
 * stays wrong. Returns the dates of the days.
 */
async function liveThrough(
  clock: FakeClock,
  nights: readonly Waking[],
  evening: () => Promise<void>,
): Promise<string[]> {
  const work: Work = { issued: [], called: [] };
  clock.setTo(FIRST_MORNING);
  hub = await HubProcess.start(place);
  const kiosk = await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1');
  await workAWhile(hub, kiosk, work);
  for (const [night, waking] of nights.entries()) {
    await evening();
    const wentOffAt = clock.now();
    await hub.kill();
    const morning = FIRST_MORNING + (night + 1) * DAY_MS;
    clock.setTo(waking(morning, wentOffAt));
    hub = await HubProcess.start(place);
    await workAWhile(hub, kiosk, work);
    clock.setTo(morning);
    await workAWhile(hub, kiosk, work);
    await confirmClock(hub);
    await workAWhile(hub, kiosk, work);
    await hub.kill();
    clock.setTo(morning + HOUR_MS);
    hub = await HubProcess.start(place);
    await workAWhile(hub, kiosk, work);
  }
  // And one night after which the clock is right.
  await hub.kill();
  clock.setTo(FIRST_MORNING + (nights.length + 1) * DAY_MS);
  hub = await HubProcess.start(place);
  await workAWhile(hub, kiosk, work);
  expect(await hub.stop()).toBe(0);
  const days = judge(work);
  console.log(days.map(({ ordinal, date }) => `day ${ordinal} ${date}`).join(', '));
  expect(days.filter(({ isProvisional }) => isProvisional)).toEqual([]);
  // A morning before the confirmation may belong to the day before, whose tickets people still hold; no longer than that.
  const dates = days.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].toSorted());
  expect([dates[0], dates.at(-1)]).toEqual([FIRST_DAY, dateOf(FIRST_MORNING + (nights.length + 1) * DAY_MS)]);
  return dates;
}

/** DA2: one button. */
async function confirmClock(at: HubProcess): Promise<void> {
  const { names, password } = at.demoSignIn;
  const administrator = connect('staff', await signIn(at.url, names.at(-1) ?? '', password));
  const { reply } = await administrator.send({ type: 'confirm-clock' }, ANSWER_WITHIN_MS);
  expect(reply).toMatchObject({ kind: 'accepted' });
  administrator.close();
}

/** The hub is started anew seconds before its day ends by the clock, and closes it. */
async function stayUntilTheClose(clock: FakeClock): Promise<void> {
  await hub?.kill();
  clock.setTo(Date.parse(`${FIRST_DAY}T23:59:57+07:00`));
  hub = await HubProcess.start(place);
  await vi.waitFor(() => expect(checkDays(place.dataFolder).at(-1)?.isClosed).toBe(true), {
    timeout: ANSWER_WITHIN_MS,
    interval: 200,
  });
}

function dateOf(at: number): string {
  return new Date(at + 7 * HOUR_MS).toISOString().slice(0, 10);
}

type Work = { readonly issued: Issued[]; readonly called: Called[] };

/** Three people come, and the counter calls once. */
async function workAWhile(at: HubProcess, admission: Admission, { issued, called }: Work): Promise<void> {
  const kiosk = connect('kiosk', admission);
  const staff = connect('staff', await signIn(at.url, at.demoSignIn.names[0] ?? '', at.demoSignIn.password));
  for (let press = 0; press < 3; press += 1) {
    const command = pressFor(serviceId);
    const answered = await kiosk.send(command, ANSWER_WITHIN_MS);
    expect(answered.reply).toMatchObject({ kind: 'accepted' });
    issued.push({ ...answered, kiosk: 0, command });
  }
  await staff.send({ type: 'open-counter', counterId }, ANSWER_WITHIN_MS);
  const call = async (expectedCurrent: TicketId | null): Promise<CommandReply> => {
    const settle = expectedCurrent === null ? null : ('came' as const);
    const command = { type: 'call-next' as const, counterId, expectedCurrent, settle };
    const answered = await staff.send(command, ANSWER_WITHIN_MS);
    if (answered.reply.kind === 'accepted') called.push({ ...answered, counterId, command });
    return answered.reply;
  };
  // A ticket that was called and not served is gone with its day; only the hub knows.
  const withLast = await call(lastCalled(called));
  if (withLast.kind === 'rejected') expect(await call(null)).toMatchObject({ kind: 'accepted' });
  kiosk.close();
  staff.close();
}

function lastCalled(called: readonly Called[]): TicketId | null {
  const reply = called.at(-1)?.reply;
  return reply?.kind === 'accepted' && reply.outcome.type === 'ticket-called' ? reply.outcome.ticketId : null;
}

function connect(role: 'kiosk' | 'staff', admission: Admission): RawClient {
  const client = new RawClient(role, admission);
  clients.push(client);
  return client;
}

/** What must hold whatever the clock did. Returns the service days. */
function judge({ issued, called }: Work): Day[] {
  expect(called.length).toBeGreaterThan(3);
  expectConsecutiveNumbers(issued);
  expectOrderOfIssueKept(issued);
  expectCallsInOrder(called, issued);
  expectEffectsAnswered(place.dataFolder, issued, called);
  checkJournalFile(place.dataFolder);
  return checkDays(place.dataFolder);
}

/** Anything from ten days back to 400 days ahead, small steps as likely as large ones. */
function randomStep(random: SeededRandom): number {
  const most = random.pick([10 * MINUTE_MS, HOUR_MS, DAY_MS, 10 * DAY_MS, 400 * DAY_MS]);
  const step = random.between(-Math.min(most, 10 * DAY_MS), most);
  // What is within the five minutes is followed, and is no step of this run.
  return Math.abs(step) > FOLLOWED_MS + MINUTE_MS ? step : 2 * FOLLOWED_MS;
}
