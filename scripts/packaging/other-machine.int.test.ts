import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPages } from '../lib/build-pages.mjs';
import { packApplianceDeb } from './appliance-deb.mjs';
import { provideModule } from './fetch-module.mjs';
import { layOutHub } from './hub-files.mjs';
import { layLauncher } from './launcher-files.mjs';
import { compiledFiles, refuseForeign } from './native-machine.mjs';
import { packAppliance } from './pack-appliance.mjs';
import { packHub } from './pack-hub.mjs';
import { productionModules } from './production-modules.mjs';
import { readLock } from './read-lock.mjs';
import { ownTarget, targets } from './targets.mjs';
import { writeStandInElectron } from './testing/stand-in-electron.ts';

/** The Linux that this machine is not: a Raspberry Pi and its like, where the tests usually run. */
const other = ownTarget()?.name === 'linux-arm64' ? targets['linux-x64']! : targets['linux-arm64']!;

const windows = targets['win-x64']!;

const NODE = /^usr\/lib\/motcua\/\w+\/bin\/node$/;
const CANVAS = new RegExp(`/@napi-rs/canvas-linux-${other.arch}-gnu/[^/]+\\.node$`);
const SERIAL = /\/@serialport\/bindings-cpp\/prebuilds\/[^/]+\/[^/]+\.node$/;

let scratch = '';
let obstacle: string | null = null;

beforeAll(async () => {
  obstacle = spawnSync('dpkg-deb', ['--version']).status === 0 ? null : 'dpkg-deb not found';
  obstacle ??= await npmObstacle();
  if (obstacle !== null) return;
  await buildPages(process.execPath);
  scratch = mkdtempSync(join(tmpdir(), 'motcua-other-machine-'));
  await writeStandInElectron(join(scratch, 'electron'), scratch);
}, 180_000);

beforeEach((context) => {
  if (obstacle !== null) context.skip(obstacle);
});

afterAll(() => (scratch === '' ? undefined : rmSync(scratch, { recursive: true, force: true })));

/** Programs of another machine come from npm, once. */
async function npmObstacle(): Promise<string | null> {
  const lock = readLock();
  try {
    for (const target of [other, windows]) {
      const { modules } = productionModules(lock, 'apps/hub', target);
      for (const place of [...modules, `node_modules/${target.nodeModule}`]) await provideModule(place, lock[place]);
    }
    return null;
  } catch (error) {
    return String(error).split('\n')[0] ?? '';
  }
}

/** Each compiled file of a package must be one of these, and each of these in it. */
function expectCompiled(root: string, expected: readonly RegExp[], machine = other.name): void {
  const found = compiledFiles(root);
  expect(new Set(found.map((each) => each.machine))).toEqual(new Set([machine]));
  expect(found).toHaveLength(expected.length);
  for (const pattern of expected) expect(found.map(({ path }) => path)).toContainEqual(expect.stringMatching(pattern));
}

const field = (deb: string, name: string) => execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' });

describe(`packages for ${other.name}, made on another machine`, () => {
  test("PK3 the hub's deb brings Node and native packages of that machine, and of no other", async () => {
    const { deb, root } = await packHub({ target: other, folder: join(scratch, 'hub'), packing: 'quick' });
    expectCompiled(root, [NODE, CANVAS, SERIAL]);
    expect(field(deb, 'Architecture').trim()).toBe(other.debArch);
  }, 120_000);

  test.each([
    ['kiosk', [NODE, CANVAS, SERIAL]],
    ['display', [NODE]],
  ] as const)(
    "PK1 so does a %s's, around whichever Electron is given",
    async (app, expected) => {
      const folder = join(scratch, app);
      mkdirSync(folder);
      const order = { app, target: other, folder, electronFolder: join(scratch, 'electron') };
      const unpacked = await packAppliance(order);
      const { deb, root } = await packApplianceDeb({ app, target: other, folder, unpacked, packing: 'quick' });
      expectCompiled(root, expected);
      expect(field(deb, 'Architecture').trim()).toBe(other.debArch);
    },
    120_000,
  );

  test('PK3 PK8 what the hub is set up from on Windows has programs of Windows alone', async () => {
    const folder = join(scratch, 'windows');
    await layOutHub(windows, join(folder, 'program'));
    await layLauncher(windows, folder);
    const native = [/canvas-win32-x64-msvc[\\/][^\\/]+\.node$/, /bindings-cpp.prebuilds.win32-x64.[^\\/]+\.node$/];
    expectCompiled(folder, [/^bin.node\.exe$/, ...native], windows.name);
    expect(() => refuseForeign(folder, windows)).not.toThrow();
  }, 120_000);

  test('PK1 PK3 a package that would hold a program of the wrong machine is not made', () => {
    const folder = join(scratch, 'mixed');
    mkdirSync(folder);
    cpSync(process.execPath, join(folder, 'node'));
    writeFileSync(join(folder, 'words.txt'), 'MZ is how a text may begin');
    expect(() => refuseForeign(folder, other)).toThrow(/another machine:\n {2}node \(/);
    expect(() => refuseForeign(folder, ownTarget()!)).not.toThrow();
  });
});
