import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandId, ServiceId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommandId } from '../../harness/command-ids.ts';
import { HubProcess, freePort, type HubPlace } from '../../harness/hub-process.ts';
import { eventually } from '../../harness/office-pages.ts';
import { pairOwnPage } from '../../harness/public-door.ts';
import { RawClient } from '../../harness/raw-client.ts';
import { SeededRandom, seedOfThisRun } from '../../harness/seeded-random.ts';
import { expectEffectsAnswered } from '../check-effects.ts';
import { checkJournalFile } from '../check-journal-file.ts';
import { expectCallsInOrder, expectConsecutiveNumbers, expectOrderOfIssueKept } from '../judge-load.ts';
import { Load, pause, pressFor, startOffice } from '../load.ts';
import { SmallDisk } from './small-disk.ts';

/** More for a night's run: MOTCUA_FULL_DISKS=50. */
const ROUNDS = Number(process.env['MOTCUA_FULL_DISKS'] ?? 2);
const DISK_MEGABYTES = 24;
/** Promised: 5 s on a machine of its own. Three times that here, where other tests may run. */
const WORKS_AGAIN_WITHIN_MS = 3 * 5_000;
/** Longer than it takes to write into all the room that the database has already taken. */
const REFUSED_WITHIN_MS = 40_000;
const press = pressFor('cu-tru' as ServiceId);

let base: string;
let disk: ReturnType<typeof SmallDisk.mount>;
let place: HubPlace;
let hub: HubProcess | null = null;

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'motcua-'));
  disk = SmallDisk.mount(join(base, 'small'), DISK_MEGABYTES);
  place = { dataFolder: join(base, 'small', 'data'), port: await freePort() };
});

afterEach(async () => {
  await hub?.kill();
  hub = null;
  if (disk instanceof SmallDisk) disk.unmount();
  rmSync(base, { recursive: true, force: true });
});

test(
  `IS1, IS2, CA1 ${ROUNDS} × full disk under load: refused in words, the hub lives and works again, nothing is lost`,
  { timeout: 90_000 + ROUNDS * 90_000 },
  async (context) => {
    if (!(disk instanceof SmallDisk)) return context.skip(disk.obstacle);
    const random = new SeededRandom(seedOfThisRun());
    console.log(`full disk × ${ROUNDS}: MOTCUA_SEED=${random.seed} repeats the moments`);
    hub = await HubProcess.start(place);
    const load = new Load(new SeededRandom(random.seed + 1));
    await startOffice(hub, load, 6);
    const asking = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 7'));
    await asking.connected(30_000);

    const worksAgainAfterMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await pause(random.between(200, 800));
      disk.fill(round === 0 ? 0 : random.between(0, 200_000));
      const refused = await untilRefused(asking, load);
      await pause(random.between(500, 2_000));
      expect((await fetch(hub.url)).status).toBeLessThan(500);
      const answersBefore = load.issued.length;
      const roomAt = performance.now();
      disk.makeRoom();
      await eventually(() => expect(load.issued.length).toBeGreaterThan(answersBefore), WORKS_AGAIN_WITHIN_MS);
      worksAgainAfterMs.push(performance.now() - roomAt);
      // What was refused has not happened, and asked about now, it never will.
      expect(await asking.outcomeOf(refused)).toEqual({ kind: 'never-executed', commandId: refused });
    }
    await load.finish();
    load.close();
    asking.close();

    const { issued, called } = load;
    const slowest = Math.round(Math.max(...worksAgainAfterMs));
    console.log(`${issued.length} tickets, ${called.length} calls; works again after ${slowest} ms at most`);
    expectConsecutiveNumbers(issued);
    expectOrderOfIssueKept(issued);
    expectCallsInOrder(called, issued);
    expect(slowest).toBeLessThan(WORKS_AGAIN_WITHIN_MS);
    expect(await hub.stop()).toBe(0);
    expectEffectsAnswered(place.dataFolder, issued, called);
    expect(checkJournalFile(place.dataFolder)).toBeGreaterThan(issued.length + called.length);
  },
);

test.for(['killed', 'stopped'] as const)(
  'IS2 %s and started on a full disk, the hub is ready or says in one line why not, and has everything once there is room',
  async (ended, context) => {
    if (!(disk instanceof SmallDisk)) return context.skip(disk.obstacle);
    hub = await HubProcess.start(place);
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1'));
    const answers = [await kiosk.send(press, 30_000), await kiosk.send(press, 30_000)];
    await (ended === 'killed' ? hub.kill() : hub.stop());
    disk.fill(0);
    const said = await HubProcess.start(place).then(
      async (started) => {
        await started.kill();
        return 'ready';
      },
      (fault: Error) => fault.message,
    );
    console.log(`${ended}, then started on a full disk: ${said}`);
    expect(said).toMatch(/^ready$|^The hub ended with 1:\nmotcua: [^\n]+ is full\. [^\n]+\n$/);
    disk.makeRoom();
    hub = await HubProcess.start(place);
    await kiosk.connected(30_000);
    for (const { commandId, reply } of answers) {
      const outcome = 'outcome' in reply && reply.outcome;
      expect(await kiosk.outcomeOf(commandId)).toMatchObject({ kind: 'accepted', outcome });
    }
    kiosk.close();
  },
);

/** Presses until the hub says that it cannot store anything. Returns the command that was refused. */
async function untilRefused(kiosk: RawClient, load: Load): Promise<CommandId> {
  const deadline = performance.now() + REFUSED_WITHIN_MS;
  while (performance.now() < deadline) {
    const commandId = newCommandId();
    const sentAt = performance.now();
    const reply = await kiosk.sendOnce(press, commandId, 0);
    if (reply.kind === 'accepted') {
      load.issued.push({ commandId, reply, sentAt, answeredAt: performance.now(), kiosk: -1, command: press });
    } else if (reply.rejection.code === 'storage-unavailable') return commandId;
    else if (reply.rejection.code !== 'rate-limited') throw new Error(`refused: ${reply.rejection.code}`);
    await pause(400);
  }
  throw new Error('the disk is full and nothing was refused');
}
