import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceId } from '@motcua/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi, type TestContext } from 'vitest';
import { HubProcess, freePort } from '../../harness/hub-process.ts';
import { pairOwnPage } from '../../harness/public-door.ts';
import { RawClient } from '../../harness/raw-client.ts';
import { SeededRandom, seedOfThisRun } from '../../harness/seeded-random.ts';
import { expectEffectsAnswered } from '../check-effects.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from '../judge-load.ts';
import { Load, pause, pressFor, startOffice } from '../load.ts';
import { buildRecorder } from './build-recorder.ts';
import { ACCEPTED, acceptedAmong, acceptedIn, checkAnswersKept } from './check-answers.ts';
import { exploreCuts, type Cut } from './explore-cuts.ts';
import { RecordedFolder, withoutMapped } from './recorded-folder.ts';
import { writeDiskImage } from './disk-image.ts';

/** More for a night's run: MOTCUA_CUTS=500. As many again are explored in the record of one run, fifteen times over. */
const CUTS = Number(process.env['MOTCUA_CUTS'] ?? 8);
const EXPLORED_CUTS = CUTS * 15;
const KIOSKS = 8;
const READY_WITHIN_MS = 3 * 3_000;
const WEAKEN = new URL('./weaken-sync.ts', import.meta.url).href;

let built: string;
let place: string;
let recorder: ReturnType<typeof buildRecorder>;
let hub: HubProcess | null = null;
const random = new SeededRandom(seedOfThisRun());

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'motcua-'));
  recorder = buildRecorder(built);
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'motcua-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await hub?.kill();
  hub = null;
  rmSync(place, { recursive: true, force: true });
});

function recordedFolder(context: TestContext): RecordedFolder {
  if ('obstacle' in recorder) context.skip(recorder.obstacle);
  const folder = new RecordedFolder(place, 'library' in recorder ? recorder.library : '');
  for (const [name, value] of Object.entries(folder.environment(ACCEPTED))) vi.stubEnv(name, value);
  return folder;
}

test(
  `IS1, IS2, CA1 ${CUTS} × power cut under load: nothing answered is lost, nothing happens twice, the order is kept`,
  { timeout: 60_000 + CUTS * 20_000 },
  async (context) => {
    const folder = recordedFolder(context);
    console.log(`power cut × ${CUTS}: MOTCUA_SEED=${random.seed} repeats the moments`);
    const { load, port } = await startUnderLoad(folder);

    const readyAfterMs: number[] = [];
    for (let cut = 0; cut < CUTS; cut += 1) {
      await pause(random.between(50, 900));
      await hub?.kill();
      // Now and then the power fails soon after a hub that died was started again.
      if (random.next() < 0.3) {
        hub = await HubProcess.start({ dataFolder: folder.path, port });
        await pause(random.between(0, 300));
        await hub.kill();
      }
      folder.becomes(folder.disk().cut(random));
      hub = await HubProcess.start({ dataFolder: folder.path, port });
      readyAfterMs.push(hub.readyAfterMs);
    }
    await load.finish();
    load.close();
    expect(await hub?.stop()).toBe(0);

    const { issued, called } = load;
    const slowest = Math.round(Math.max(...readyAfterMs));
    console.log(`${issued.length} tickets, ${called.length} calls; ready after ${slowest} ms at most`);
    expect(issued.length).toBeGreaterThan(CUTS * 3);
    expect(called.length).toBeGreaterThan(CUTS / 2);
    expectConsecutiveNumbers(issued);
    expectOrderOfIssueKept(issued);
    expectCallsInOrder(called, issued);
    const answers = acceptedAmong([...issued, ...called].map(({ reply }) => reply));
    expect(checkAnswersKept(folder.path, answers)).toBe(issued.length + called.length);
    expectEffectsAnswered(folder.path, issued, called);
    expect(slowest).toBeLessThan(READY_WITHIN_MS);
  },
);

test(
  `IS2 ${EXPLORED_CUTS} × power cut at any step of a recorded run, a kill -9 in its middle: every answer sent is kept`,
  { timeout: 120_000 + EXPLORED_CUTS * 500 },
  async (context) => {
    const folder = recordedFolder(context);
    console.log(`power cut × ${EXPLORED_CUTS} in a record: MOTCUA_SEED=${random.seed} repeats the moments`);
    const { load, port } = await startUnderLoad(folder);
    await pause(1_500);
    await hub?.kill();
    hub = await HubProcess.start({ dataFolder: folder.path, port });
    await pause(1_000);
    await load.finish();
    load.close();
    expect(await hub?.stop()).toBe(0);
    // The record is the whole truth: played without a cut it gives the folder as it is.
    expect(differences(withoutMapped(folder.disk().current()), folder.files())).toEqual([]);

    const records = folder.records();
    let looked = 0;
    const images: Cut[] = [];
    for (const cut of exploreCuts(folder.before, records, EXPLORED_CUTS, random)) {
      looked += judge(cut);
      if (random.next() < 3 / EXPLORED_CUTS) images.push(cut);
    }
    console.log(`${records.length} records; ${looked} answers looked for after ${EXPLORED_CUTS} cuts`);
    expect(looked).toBeGreaterThan(EXPLORED_CUTS * 10);

    vi.unstubAllEnvs();
    for (const { image } of images) {
      writeDiskImage(image, folder.path);
      hub = await HubProcess.start({ dataFolder: folder.path, port });
      expect(hub.readyAfterMs).toBeLessThan(READY_WITHIN_MS);
      await hub.kill();
    }
  },
);

test('IS2 an answer given again after a kill -9 is kept, although its first commit was never flushed', async (context) => {
  const folder = recordedFolder(context);
  const port = await freePort();
  hub = await HubProcess.start({ dataFolder: folder.path, port });
  const admission = await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1');
  const kiosk = new RawClient('kiosk', admission);
  const command = pressFor('ho-tich' as ServiceId);
  const { commandId } = await kiosk.send(command, 30_000);
  kiosk.close();
  await hub.kill();

  // Back to where its commit was written and not yet flushed; the kiosk never heard of it.
  const records = folder.records();
  const flush = records
    .slice(
      0,
      records.findIndex(({ kind }) => kind === 'said'),
    )
    .findLast(({ kind }) => kind === 'sync');
  folder.rewindTo(flush?.at ?? 0);
  hub = await HubProcess.start({ dataFolder: folder.path, port });
  const again = new RawClient('kiosk', admission);
  const { reply } = await again.send(command, 30_000, commandId);
  expect(reply).toMatchObject({ kind: 'accepted', repeated: true });
  again.close();
  await hub.kill();

  const after = folder.records();
  const answered = after.findLastIndex(({ kind }) => kind === 'said') + 1;
  for (const cut of exploreCuts(folder.before, after.slice(0, answered), 40, random)) judge(cut);
});

test(
  'IS2 the same run finds what a hub loses that does not flush its commits',
  { timeout: 60_000 },
  async (context) => {
    const folder = recordedFolder(context);
    vi.stubEnv('NODE_OPTIONS', `--import=${WEAKEN}`);
    const { load } = await startUnderLoad(folder);
    await pause(1_500);
    await load.finish();
    load.close();
    expect(await hub?.stop()).toBe(0);
    const findings = [...exploreCuts(folder.before, folder.records(), 40, random)].map((cut) => {
      try {
        judge(cut);
        return 'nothing';
      } catch (fault) {
        return (fault as Error).message.replaceAll(/[0-9a-f-]{36}/g, '…');
      }
    });
    expect(findings).toContain('the answer to … is lost');
  },
);

async function startUnderLoad(folder: RecordedFolder): Promise<{ readonly load: Load; readonly port: number }> {
  const port = await freePort();
  hub = await HubProcess.start({ dataFolder: folder.path, port });
  const load = new Load(new SeededRandom(random.seed + 1));
  await startOffice(hub, load, KIOSKS);
  return { load, port };
}

/** Returns how many answers were looked for; throws when one is lost or the database is not whole. */
function judge({ image, said }: Cut): number {
  const folder = join(place, 'after-the-cut');
  mkdirSync(folder, { recursive: true });
  writeDiskImage(image, folder);
  return checkAnswersKept(folder, acceptedIn(said));
}

function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => !(a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0)) ?? false));
}
