import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair, packStandIn } from '@motcua/updates/testing/stand-in-package';
import { expect, onTestFinished, test } from 'vitest';
import { FolderUpdateShelf, type UpdateShelfParts } from './folder-update-shelf.ts';

const pair = makeKeyPair();

async function shelfWith(parts: Partial<UpdateShelfParts> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-shelf-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  let nowMs = 0;
  const shelf = new FolderUpdateShelf({
    ...{ folder: join(folder, 'packages'), keys: pair.keys, stickFolders: [join(folder, 'media')] },
    ...{ clock: { monotonicMs: () => nowMs }, freeBytes: async () => 10 ** 12, ...parts },
  });
  const make = async (version: string, key = pair.privateKey, about = {}) => {
    const path = join(folder, `${version}.motcua`);
    await packStandIn(path, { version, more: { lib: 'x'.repeat(5_000) } }, [key], about);
    return readFile(path);
  };
  const passes = (ms: number) => (nowMs += ms);
  return { folder, shelf, make, passes };
}

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 700) yield content.subarray(at, at + 700);
}

async function bring(shelf: FolderUpdateShelf, content: Buffer) {
  const begun = await shelf.begin(content.length);
  if (typeof begun === 'string') return begun;
  const half = Math.floor(content.length / 2);
  expect(await shelf.add(begun.uploadId, 0, pieces(content.subarray(0, half)))).toBe(half);
  // A piece that comes twice changes nothing.
  expect(await shelf.add(begun.uploadId, 0, pieces(content.subarray(0, half)))).toBe(half);
  expect(await shelf.add(begun.uploadId, half, pieces(content.subarray(half)))).toBe(content.length);
  return shelf.finish(begun.uploadId);
}

test('UP10 a package that came in pieces is offered, and given out as it came', async () => {
  const { shelf, make } = await shelfWith();
  const content = await make('0.2.0');
  const taken = await bring(shelf, content);
  expect(taken).toMatchObject({
    part: 'kiosk',
    version: '0.2.0',
    floor: '0.1.0',
    platform: 'linux',
    bytes: content.length,
  });
  const [listed] = await shelf.list();
  const file = await shelf.open(listed?.packageId ?? '');
  expect(await readFile(file?.path ?? '')).toEqual(content);
  expect(await shelf.remove(listed?.packageId ?? '')).toBe(true);
  expect(await shelf.list()).toEqual([]);
});

test.each([
  ['of another key', 'unsigned', (content: Buffer) => content, makeKeyPair().privateKey],
  [
    'that is broken',
    'broken',
    (content: Buffer) => Buffer.concat([content.subarray(0, content.length - 20), Buffer.alloc(20)]),
    undefined,
  ],
  ['that is no package', 'broken', () => Buffer.from('a picture of a cat'), undefined],
] as const)('UP10 a package %s is refused and leaves nothing behind', async (_what, reason, change, key) => {
  const { folder, shelf, make } = await shelfWith();
  expect(await bring(shelf, change(await make('0.2.0', key)))).toBe(reason);
  expect(await readdir(join(folder, 'packages'))).toEqual([]);
});

test('UP10 what is too large, has no room, or finds no key is refused before a byte comes', async () => {
  const { shelf } = await shelfWith();
  expect(await shelf.begin(800_000_000)).toBe('too-large');
  expect(await (await shelfWith({ freeBytes: async () => 100_000_000 })).shelf.begin(1_000)).toBe('no-room');
  expect(await (await shelfWith({ keys: new Map() })).shelf.begin(1_000)).toBe('no-keys');
});

test('UP10 more bytes than were stated, and bytes out of their order, are refused', async () => {
  const { shelf } = await shelfWith();
  const begun = await shelf.begin(1_000);
  if (typeof begun === 'string') throw new Error(begun);
  expect(await shelf.add(begun.uploadId, 500, pieces(Buffer.alloc(10)))).toBe('unknown-upload');
  expect(await shelf.add(begun.uploadId, 0, pieces(Buffer.alloc(1_001)))).toBe('too-large');
  expect(await shelf.finish(begun.uploadId)).toBe('unknown-upload');
});

test('UP10 a piece that still comes keeps the next one waiting, and an end that is told again is answered as before', async () => {
  const { shelf, make } = await shelfWith();
  const content = await make('0.2.0');
  const begun = await shelf.begin(content.length);
  if (typeof begun === 'string') throw new Error(begun);
  const { uploadId } = begun;
  let breakOff = (): void => undefined;
  const held = new Promise<void>((resolve) => (breakOff = resolve));
  async function* halfAPiece() {
    yield content.subarray(0, 20);
    await held;
    throw new Error('the connection broke');
  }
  const first = shelf.add(uploadId, 0, halfAPiece());
  expect(await shelf.add(uploadId, 0, pieces(content))).toBe('busy');
  expect(await shelf.finish(uploadId)).toBe('busy');
  breakOff();
  await expect(first).rejects.toThrow('broke');
  expect(await shelf.add(uploadId, 0, pieces(content))).toBe(content.length);
  const end = await shelf.finish(uploadId);
  expect(end).toMatchObject({ version: '0.2.0' });
  expect(await shelf.finish(uploadId)).toEqual(end);
  expect(await shelf.add(uploadId, 0, pieces(content))).toBe('unknown-upload');
});

test('UP10 one comes at a time, and one that nobody goes on with makes room', async () => {
  const { shelf, passes } = await shelfWith();
  expect(await shelf.begin(1_000)).toHaveProperty('uploadId');
  expect(await shelf.begin(1_000)).toBe('busy');
  passes(11 * 60_000);
  expect(await shelf.begin(1_000)).toHaveProperty('uploadId');
});

test('UP10 an upload that nobody goes on with does not keep a stick waiting either', async () => {
  const { folder, shelf, make, passes } = await shelfWith();
  const stick = join(folder, 'media', 'STICK');
  await mkdir(stick, { recursive: true });
  await writeFile(join(stick, 'kiosk.motcua'), await make('0.3.0'));
  const [found] = await shelf.onSticks();
  const begun = await shelf.begin(1_000);
  if (typeof begun === 'string') throw new Error(begun);
  expect(await shelf.takeFromStick(found?.stickId ?? '')).toBe('busy');
  passes(11 * 60_000);
  expect(await shelf.takeFromStick(found?.stickId ?? '')).toMatchObject({ version: '0.3.0' });
  // Whoever comes back to it after all begins anew.
  expect(await shelf.add(begun.uploadId, 0, pieces(Buffer.alloc(10)))).toBe('unknown-upload');
});

test('UP10 a piece that finds its file gone ends that upload alone', async () => {
  const { folder, shelf, passes } = await shelfWith();
  const begun = await shelf.begin(1_000);
  if (typeof begun === 'string') throw new Error(begun);
  await rm(join(folder, 'packages', '.incoming'));
  await expect(shelf.add(begun.uploadId, 0, pieces(Buffer.alloc(10)))).rejects.toThrow('ENOENT');
  passes(11 * 60_000);
  expect(await shelf.begin(1_000)).toHaveProperty('uploadId');
});

test('UP10 a disk that fills up meanwhile is told as that, and what had come is thrown away', async () => {
  const { folder, shelf } = await shelfWith();
  const begun = await shelf.begin(1_000);
  if (typeof begun === 'string') throw new Error(begun);
  const incoming = join(folder, 'packages', '.incoming');
  await rm(incoming);
  await symlink('/dev/full', incoming);
  expect(await shelf.add(begun.uploadId, 0, pieces(Buffer.alloc(1_000)))).toBe('no-room');
  expect(await shelf.add(begun.uploadId, 0, pieces(Buffer.alloc(1_000)))).toBe('no-room');
  expect(await readdir(join(folder, 'packages'))).toEqual([]);
  expect(await shelf.begin(1_000)).toHaveProperty('uploadId');
});

test('UP10 packages on a stick are found below its folder, links are not followed, and one is taken by choice', async () => {
  const { folder, shelf, make } = await shelfWith();
  const stick = join(folder, 'media', 'user', 'STICK', 'Motcua');
  await mkdir(stick, { recursive: true });
  await writeFile(join(stick, 'kiosk.motcua'), await make('0.3.0'));
  await writeFile(join(stick, 'readme.txt'), '');
  await writeFile(join(folder, 'secret.motcua'), 'not on the stick');
  await symlink(join(folder, 'secret.motcua'), join(stick, 'link.motcua'));
  await symlink(folder, join(stick, 'folder'));
  const found = await shelf.onSticks();
  expect(found.map(({ name }) => name)).toEqual(['kiosk.motcua']);
  expect(await shelf.takeFromStick('nonsense')).toBe('not-there');
  expect(await shelf.takeFromStick(found[0]?.stickId ?? '')).toMatchObject({ version: '0.3.0' });
  await writeFile(join(stick, 'other.motcua'), await make('0.4.0', makeKeyPair().privateKey));
  const other = (await shelf.onSticks()).find(({ name }) => name === 'other.motcua');
  expect(await shelf.takeFromStick(other?.stickId ?? '')).toBe('unsigned');
});

test('UP10 no name from outside leads to another file', async () => {
  const { folder, shelf } = await shelfWith();
  await writeFile(join(folder, 'secret'), '');
  for (const name of ['../secret', '', '.incoming', 'kiosk_linux_x64_../../x_0.1.0.motcua']) {
    expect(await shelf.open(name)).toBeNull();
    expect(await shelf.remove(name)).toBe(false);
  }
});

test('UP10 of each kind the newest three are kept', async () => {
  const { shelf, make } = await shelfWith();
  for (const version of ['0.2.0', '0.3.0', '0.10.0', '0.4.0']) await bring(shelf, await make(version));
  await bring(shelf, await make('0.2.0', pair.privateKey, { part: 'display' }));
  expect((await shelf.list()).map(({ part, version }) => `${part} ${version}`)).toEqual([
    ...['kiosk 0.10.0', 'kiosk 0.4.0', 'kiosk 0.3.0', 'display 0.2.0'],
  ]);
});
