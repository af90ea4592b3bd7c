import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HubProcess, freePort, type HubPlace } from '../harness/hub-process.ts';
import type { Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { SeededRandom, seedOfThisRun } from '../harness/seeded-random.ts';
import { expectEffectsAnswered } from './check-effects.ts';
import { checkJournalFile } from './check-journal-file.ts';
import { checkSlips } from './check-slips.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from './judge-load.ts';
import { Load, pause, startOffice } from './load.ts';

/** More for a night's run: MOTCUA_KILLS=1000. */
const KILLS = Number(process.env['MOTCUA_KILLS'] ?? 30);
const KIOSKS = 12;
/** Promised: 3 s on a machine of its own. Three times that here, where other tests may run. */
const READY_WITHIN_MS = 3 * 3_000;

let place: HubPlace;
let hub: HubProcess;

beforeEach(async () => {
  place = { dataFolder: mkdtempSync(join(tmpdir(), 'motcua-')), port: await freePort() };
  hub = await HubProcess.start(place);
});

afterEach(async () => {
  await hub.kill();
  rmSync(place.dataFolder, { recursive: true, force: true });
});

test(
  `IS1, IS2, CA1 ${KILLS} × kill -9 under load: nothing answered is lost, nothing happens twice, the order is kept`,
  { timeout: 60_000 + KILLS * 20_000 },
  async () => {
    const random = new SeededRandom(seedOfThisRun());
    console.log(`kill -9 × ${KILLS}: MOTCUA_SEED=${random.seed} repeats the moments`);
    // Its own figures, for how often it draws depends on the hub's pace.
    const load = new Load(new SeededRandom(random.seed + 1));
    const kiosks = await startOffice(hub, load, KIOSKS);

    const readyAfterMs: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(random.between(50, 1_200));
      await hub.kill();
      hub = await HubProcess.start(place);
      readyAfterMs.push(hub.readyAfterMs);
    }
    await load.finish();
    load.close();

    const { issued, called } = load;
    const [middle, slowest] = [0.5, 1].map((share) => quantile(readyAfterMs, share)) as [number, number];
    console.log(`${issued.length} tickets, ${called.length} calls; ready after ${middle} ms, at most ${slowest} ms`);
    expect(issued.length).toBeGreaterThan(KILLS * 5);
    expect(called.length).toBeGreaterThan(KILLS);
    expectConsecutiveNumbers(issued);
    expectOrderOfIssueKept(issued);
    expectCallsInOrder(called, issued);
    await expectSameAnswers(kiosks, load);

    expect(await hub.stop()).toBe(0);
    expectEffectsAnswered(place.dataFolder, issued, called);
    expect(checkJournalFile(place.dataFolder)).toBeGreaterThan(issued.length + called.length);
    expect(checkSlips(place.dataFolder)).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(READY_WITHIN_MS);
  },
);

function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
}

/** IS2: after all these restarts every command id still has the answer that was given. */
async function expectSameAnswers(kiosks: readonly Admission[], { issued }: Load): Promise<void> {
  await hub.kill();
  hub = await HubProcess.start(place);
  await Promise.all(
    kiosks.map(async (admission, kiosk) => {
      const client = new RawClient('kiosk', admission);
      await client.connected(30_000);
      const own = issued.filter((ticket) => ticket.kiosk === kiosk);
      for (const { commandId, reply } of own) {
        const { revision, outcome } = reply as Extract<typeof reply, { kind: 'accepted' }>;
        expect(await client.outcomeOf(commandId)).toEqual({ kind: 'accepted', commandId, revision, outcome });
      }
      // As many as a kiosk may press without a pause.
      for (const { commandId, command, reply } of own.slice(-25)) {
        expect((await client.send(command, 60_000, commandId)).reply).toEqual({ ...reply, repeated: true });
      }
      client.close();
    }),
  );
}
