import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseVersion } from '../../launcher/choose-version.mjs';
import { replaceText } from '../../launcher/files.mjs';
import { readMemory, withBad, withProven, writeMemory } from '../../launcher/memory.mjs';
import { switchPointer } from '../../launcher/pointer.mjs';
import { makeKeyPair, packStandIn } from '../testing/stand-in-package.ts';
import { PowerCut, TornDisk } from '../testing/torn-disk.ts';
import { VersionStore } from './version-store.ts';

const ROOT = '/opt/motcua/kiosk';
const TIMES_EACH = 6;
const { privateKey, keys } = makeKeyPair();
const present = { part: 'kiosk', platform: 'linux', arch: 'x64', version: '0.1.0', dataFormat: null } as const;
const content = { 'lib/inner/deep.txt': 'deep', 'lib/other.txt': 'other' };

let folder = '';
let packed = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-cut-'));
  packed = join(folder, 'kiosk.motcua');
  await packStandIn(packed, { version: '0.2.0', more: content }, [privateKey]);
});
afterAll(() => rm(folder, { recursive: true }));

/** A machine on which 0.1.0 runs and has been well; everything of it is on the disk. */
async function machine(platform: NodeJS.Platform): Promise<TornDisk> {
  const disk = new TornDisk();
  await disk.makeFolder(`${ROOT}/versions/0.1.0`);
  await disk.makeFolder(`${ROOT}/state`);
  await replaceText(disk, `${ROOT}/versions/0.1.0`, 'motcua-program.json', '{"run":["$node","program.mjs"]}');
  await replaceText(disk, `${ROOT}/versions/0.1.0`, 'version.txt', '0.1.0');
  await switchPointer(disk, ROOT, '0.1.0', platform);
  await writeMemory(disk, ROOT, { proven: ['0.1.0'], bad: [], rolledBackFrom: null });
  for (const path of ['/', '/opt', '/opt/motcua', ROOT, `${ROOT}/versions`, `${ROOT}/state`])
    await disk.syncFolder(path);
  return disk;
}

function storeOn(disk: TornDisk, platform: NodeJS.Platform): VersionStore {
  return new VersionStore({ root: ROOT, keys, files: disk, platform, freeBytes: async () => 10 ** 12 });
}

async function update(disk: TornDisk, platform: NodeJS.Platform): Promise<void> {
  const store = storeOn(disk, platform);
  const result = await store.install(createReadStream(packed), present);
  if (result.kind !== 'read') throw new Error(result.refusal);
  await store.switchTo('0.2.0');
}

async function giveUp(disk: TornDisk, platform: NodeJS.Platform): Promise<void> {
  const found = { version: '0.2.0', why: 'silent', detail: '', at: 0 } as const;
  await writeMemory(disk, ROOT, withBad(await readMemory(disk, ROOT), found));
  await switchPointer(disk, ROOT, '0.1.0', platform);
}

async function prove(disk: TornDisk): Promise<void> {
  await writeMemory(disk, ROOT, withProven(await readMemory(disk, ROOT), '0.2.0'));
}

async function prune(disk: TornDisk, platform: NodeJS.Platform): Promise<void> {
  await storeOn(disk, platform).prune('0.2.0');
}

/** Chance that comes out the same each time. */
function chance(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What the machine would run now; fails where that is not whole. */
async function wholeVersionOn(disk: TornDisk, platform: NodeJS.Platform): Promise<string> {
  const choice = await chooseVersion(disk, ROOT, platform);
  if (choice === null) throw new Error('Nothing can be run.');
  expect(await disk.read(`${ROOT}/versions/${choice.version}/version.txt`)).toBe(choice.version);
  if (choice.version === '0.2.0') {
    for (const [path, text] of Object.entries(content)) {
      expect(await disk.read(`${ROOT}/versions/0.2.0/${path}`)).toBe(text);
    }
  }
  return choice.version;
}

/** Cuts the power before each step of `work`, several times, and looks at what is left. */
async function cutEverywhere(
  platform: NodeJS.Platform,
  before: (disk: TornDisk) => Promise<void>,
  work: (disk: TornDisk) => Promise<void>,
  look: (disk: TornDisk) => Promise<void>,
): Promise<number> {
  const whole = await machine(platform);
  await before(whole);
  const from = whole.steps;
  await work(whole);
  const steps = whole.steps - from;
  for (let step = 0; step <= steps; step += 1) {
    for (let time = 0; time < TIMES_EACH; time += 1) {
      const disk = await machine(platform);
      await before(disk);
      disk.cutAfter(step);
      await work(disk).catch((fault: unknown) => {
        if (!(fault instanceof PowerCut)) throw fault;
      });
      disk.comeBack(chance(step * TIMES_EACH + time));
      await look(disk);
    }
  }
  return steps;
}

describe.each(['linux', 'win32'] as const)('UP3 a power cut on %s', (platform) => {
  test('UP3 while a version is unpacked and made current leaves the old one or the new one, whole, and it can be done again', async () => {
    const steps = await cutEverywhere(
      platform,
      async () => undefined,
      (disk) => update(disk, platform),
      async (disk) => {
        expect(['0.1.0', '0.2.0']).toContain(await wholeVersionOn(disk, platform));
        await update(disk, platform);
        expect(await wholeVersionOn(disk, platform)).toBe('0.2.0');
      },
    );
    expect(steps).toBeGreaterThan(20);
  });

  test('UP3 while a version is given up never leads back to it', async () => {
    await cutEverywhere(
      platform,
      (disk) => update(disk, platform),
      (disk) => giveUp(disk, platform),
      async (disk) => {
        const chosen = await wholeVersionOn(disk, platform);
        const { bad } = await readMemory(disk, ROOT);
        // Before the mark is on the disk it is still on trial; after it never again.
        expect(chosen).toBe(bad.length === 0 ? '0.2.0' : '0.1.0');
      },
    );
  });

  test('UP3 while it is noted that a version is well leaves that version', async () => {
    await cutEverywhere(
      platform,
      (disk) => update(disk, platform),
      prove,
      async (disk) => expect(await wholeVersionOn(disk, platform)).toBe('0.2.0'),
    );
  });

  test('UP3 while old versions are thrown away leaves no half of one to be run', async () => {
    await cutEverywhere(
      platform,
      async (disk) => {
        await disk.makeFolder(`${ROOT}/versions/0.0.9`);
        await replaceText(disk, `${ROOT}/versions/0.0.9`, 'motcua-program.json', '{"run":["$node","program.mjs"]}');
        await replaceText(disk, `${ROOT}/versions/0.0.9`, 'version.txt', '0.0.9');
        await disk.syncFolder(`${ROOT}/versions`);
        await update(disk, platform);
        await prove(disk);
      },
      (disk) => prune(disk, platform),
      async (disk) => {
        expect(await wholeVersionOn(disk, platform)).toBe('0.2.0');
        const left = await disk.list(`${ROOT}/versions/0.0.9`);
        expect([0, 2]).toContain(left.length);
      },
    );
  });
});
