import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceText } from '../../launcher/files.mjs';
import { readMemory, withBad, withProven, writeMemory } from '../../launcher/memory.mjs';
import { readPointer, switchPointer } from '../../launcher/pointer.mjs';
import { ROOM_LEFT_BYTES } from '../package/limits.ts';
import { makeKeyPair, packStandIn } from '../testing/stand-in-package.ts';
import { TornDisk } from '../testing/torn-disk.ts';
import { VersionStore } from './version-store.ts';

const ROOT = '/opt/motcua/kiosk';
const VERSIONS = `${ROOT}/versions`;
/** More than a stand-in takes. */
const A_VERSION = 100_000;
const { privateKey, keys } = makeKeyPair();

/** As after `apt install` of 0.1.0: that folder may be renamed, since the one around it is the program's, and nothing in it removed. */
class DiskWithADeb extends TornDisk {
  /** Whether whoever asks is told so beforehand. */
  isFrank = true;
  readonly #roots = new Set<string>();

  belongsToRoot(path: string): void {
    this.#roots.add(path);
  }

  override async mayEmpty(path?: string): Promise<boolean> {
    return !(this.isFrank && path !== undefined && this.#roots.has(path));
  }

  override async rename(from: string, to: string): Promise<void> {
    await super.rename(from, to);
    if (this.#roots.delete(from)) this.#roots.add(to);
  }

  override async remove(path: string): Promise<void> {
    const refused = [...this.#roots].some((folder) => path === folder || path.startsWith(`${folder}/`));
    if (refused && (await this.kindOf(path)) !== 'nothing') {
      throw Object.assign(new Error(`EACCES: permission denied, unlink '${path}'`), { code: 'EACCES' });
    }
    await super.remove(path);
  }
}

async function machine() {
  const scratch = await mkdtemp(join(tmpdir(), 'motcua-store-'));
  onTestFinished(() => rm(scratch, { recursive: true }));
  const disk = new DiskWithADeb();
  await disk.makeFolder(`${VERSIONS}/0.1.0`);
  await disk.makeFolder(`${ROOT}/state`);
  await replaceText(disk, `${VERSIONS}/0.1.0`, 'motcua-program.json', '{"run":["$node","program.mjs"]}');
  await replaceText(disk, `${VERSIONS}/0.1.0`, 'program.mjs', '');
  await switchPointer(disk, ROOT, '0.1.0', 'linux');
  await writeMemory(disk, ROOT, { proven: ['0.1.0'], bad: [], rolledBackFrom: null });
  disk.belongsToRoot(`${VERSIONS}/0.1.0`);
  const told: string[] = [];
  const room = { freeBytes: async () => 10 ** 12 };
  const store = new VersionStore({
    ...{ root: ROOT, keys, files: disk, platform: 'linux', freeBytes: () => room.freeBytes() },
    log: (message, fields) => void told.push(`${message}: ${String(fields['path'])}`),
  });
  const bring = async (from: string, version: string, makesRoom = false) => {
    const packed = join(scratch, `${version}.motcua`);
    await packStandIn(packed, { version }, [privateKey]);
    const present = { part: 'kiosk', platform: 'linux', arch: 'x64', version: from, dataFormat: null } as const;
    return (await store.install(createReadStream(packed), present, { makesRoom })).kind;
  };
  /** As an update over the LAN: brought, old ones thrown away, made current, well. */
  const update = async (from: string, version: string) => {
    expect(await bring(from, version)).toBe('read');
    await store.prune(from);
    await store.switchTo(version);
    await writeMemory(disk, ROOT, withProven(await readMemory(disk, ROOT), version));
    expect(await readPointer(disk, ROOT, 'linux')).toBe(version);
  };
  /** A disk for so many versions and no more. */
  const holds = (most: number) => {
    room.freeBytes = async () => ROOM_LEFT_BYTES + (most - (await disk.list(VERSIONS)).length) * A_VERSION;
  };
  return { disk, store, told, bring, update, holds };
}

const SIX = ['0.1.0', '0.1.1', '0.1.2', '0.1.3', '0.1.4', '0.1.5', '0.1.6'];

test('UP3 what a system package has brought stays where it is, and one update after another goes on', async () => {
  const { disk, told, update } = await machine();
  for (const [at, version] of SIX.slice(1).entries()) await update(SIX[at] ?? '', version);
  expect((await disk.list(VERSIONS)).toSorted()).toEqual(['0.1.0', '0.1.3', '0.1.4', '0.1.5', '0.1.6']);
  expect(told).toEqual([]);
});

test('UP3 an old version that turns out not to be removable is told of, and stops no update', async () => {
  const { disk, told, update } = await machine();
  disk.isFrank = false;
  for (const [at, version] of SIX.slice(1).entries()) await update(SIX[at] ?? '', version);
  const left = (await disk.list(VERSIONS)).filter((name) => name.startsWith('.incoming-'));
  expect(left).toHaveLength(1);
  expect(new Set(told)).toEqual(new Set([`A folder could not be thrown away: ${VERSIONS}/${left[0]}`]));
});

/** 0.1.2 runs; 0.1.3 and 0.1.6 were given up, 0.1.4 was fetched and withdrawn, 0.1.5 came with a system package. */
async function machineWithLeftovers() {
  const kiosk = await machine();
  await kiosk.update('0.1.0', '0.1.1');
  await kiosk.update('0.1.1', '0.1.2');
  for (const version of ['0.1.3', '0.1.4', '0.1.5', '0.1.6']) expect(await kiosk.bring('0.1.2', version)).toBe('read');
  kiosk.disk.belongsToRoot(`${VERSIONS}/0.1.5`);
  for (const version of ['0.1.6', '0.1.3']) {
    const bad = { version, why: 'silent', detail: '', at: 1 } as const;
    await writeMemory(kiosk.disk, ROOT, withBad(await readMemory(kiosk.disk, ROOT), bad));
  }
  const names = async () => (await kiosk.disk.list(VERSIONS)).toSorted();
  return { ...kiosk, names };
}

const WELL = ['0.1.0', '0.1.1', '0.1.2'];

test('UP3 on a small disk newer versions that were given up go for the one that is wanted, then those that nobody wants, and no more than needed', async () => {
  const { store, names, holds } = await machineWithLeftovers();
  holds(7);
  expect(await store.makeRoomFor(0, '0.1.2')).toBe(true);
  expect(await names()).toEqual([...WELL, '0.1.3', '0.1.4', '0.1.5', '0.1.6']);
  expect(await store.makeRoomFor(A_VERSION, '0.1.2')).toBe(true);
  expect(await names()).toEqual([...WELL, '0.1.4', '0.1.5', '0.1.6']);
  expect(await store.makeRoomFor(3 * A_VERSION, '0.1.2')).toBe(true);
  expect(await names()).toEqual([...WELL, '0.1.5']);
  expect(await store.makeRoomFor(4 * A_VERSION, '0.1.2')).toBe(false);
  expect(await names()).toEqual([...WELL, '0.1.5']);
});

test('UP3 neither a newer version that is current nor one that was well is thrown away for room', async () => {
  const { disk, store, names, holds } = await machineWithLeftovers();
  await store.switchTo('0.1.4');
  await writeMemory(disk, ROOT, withProven(await readMemory(disk, ROOT), '0.1.6'));
  holds(1);
  expect(await store.makeRoomFor(A_VERSION, '0.1.2')).toBe(false);
  expect(await names()).toEqual([...WELL, '0.1.4', '0.1.5', '0.1.6']);
});

test('UP3 a version that needs more room unpacked than was made for its package gets it where that may be made', async () => {
  const { names, holds, bring } = await machineWithLeftovers();
  holds(7);
  expect(await bring('0.1.2', '0.1.7')).toBe('refused');
  expect(await names()).toEqual([...WELL, '0.1.3', '0.1.4', '0.1.5', '0.1.6']);
  expect(await bring('0.1.2', '0.1.7', true)).toBe('read');
  expect(await names()).toEqual([...WELL, '0.1.4', '0.1.5', '0.1.6', '0.1.7']);
});
