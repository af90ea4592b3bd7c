import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HubProcess, freePort, type HubPlace } from '../harness/hub-process.ts';
import { SeededRandom, seedOfThisRun } from '../harness/seeded-random.ts';
import { checkJournalFile } from './check-journal-file.ts';
import { checkSlips } from './check-slips.ts';
import { expectEffectsAnswered } from './check-effects.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from './judge-load.ts';
import { Load, pause, startOffice } from './load.ts';

/**
 * Promised for 30 s: MOTCUA_PAUSE_MS=30000, and MOTCUA_PAUSES for more of them. Here as long as it takes for every
 * connection to be given up and for every counter's command to be too late; what a kiosk sends stays valid for 20 s.
 */
const PAUSE_MS = Number(process.env['MOTCUA_PAUSE_MS'] ?? 8_000);
const PAUSES = Number(process.env['MOTCUA_PAUSES'] ?? 1);

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
  `IS2, CA1 ${PAUSES} × ${PAUSE_MS} ms of standstill under load, and shorter ones: on waking nothing happens twice`,
  { timeout: 90_000 + PAUSES * (PAUSE_MS + 30_000) },
  async (context) => {
    if (process.platform === 'win32') return context.skip('Windows knows no SIGSTOP');
    const random = new SeededRandom(seedOfThisRun());
    console.log(`standstill × ${PAUSES}: MOTCUA_SEED=${random.seed} repeats the moments`);
    const load = new Load(new SeededRandom(random.seed + 1));
    await startOffice(hub, load, 12);
    let answersBefore = 0;
    for (let round = 0; round < PAUSES; round += 1) {
      // A quarter of a second is a long garbage collection, two are a disk that sleeps.
      for (const length of [random.between(100, 500), random.between(500, 2_500), PAUSE_MS]) {
        await pause(random.between(300, 900));
        hub.standStill();
        await pause(length);
        hub.goOn();
      }
      await pause(1_500);
      expect(load.issued.length).toBeGreaterThan(answersBefore);
      answersBefore = load.issued.length;
    }
    await load.finish();
    load.close();

    const { issued, called } = load;
    console.log(`${issued.length} tickets, ${called.length} calls`);
    expect(called.length).toBeGreaterThan(5);
    expectConsecutiveNumbers(issued);
    expectOrderOfIssueKept(issued);
    expectCallsInOrder(called, issued);
    expect(await hub.stop()).toBe(0);
    expectEffectsAnswered(place.dataFolder, issued, called);
    expect(checkJournalFile(place.dataFolder)).toBeGreaterThan(issued.length + called.length);
    expect(checkSlips(place.dataFolder)).toBeGreaterThan(0);
  },
);
