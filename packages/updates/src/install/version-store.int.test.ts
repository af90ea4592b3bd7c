import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceText } from '../../launcher/files.mjs';
import { readMemory, withProven, writeMemory } from '../../launcher/memory.mjs';
import { readPointer, switchPointer } from '../../launcher/pointer.mjs';
import { makeKeyPair, packStandIn } from '../testing/stand-in-package.ts';
import { TornDisk } from '../testing/torn-disk.ts';
import { VersionStore } from './version-store.ts';

const ROOT = '/opt/motcua/kiosk';
const VERSIONS = `${ROOT}/versions`;
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
  const store = new VersionStore({
    ...{ root: ROOT, keys, files: disk, platform: 'linux', freeBytes: async () => 10 ** 12 },
    log: (message, fields) => void told.push(`${message}: ${String(fields['path'])}`),
  });
  /** As an update over the LAN: brought, old ones thrown away, made current, well. */
  const update = async (from: string, version: string) => {
    const packed = join(scratch, `${version}.motcua`);
    await packStandIn(packed, { version }, [privateKey]);
    const present = { part: 'kiosk', platform: 'linux', arch: 'x64', version: from, dataFormat: null } as const;
    expect((await store.install(createReadStream(packed), present)).kind).toBe('read');
    await store.prune(from);
    await store.switchTo(version);
    await writeMemory(disk, ROOT, withProven(await readMemory(disk, ROOT), version));
    expect(await readPointer(disk, ROOT, 'linux')).toBe(version);
  };
  return { disk, store, told, update };
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
