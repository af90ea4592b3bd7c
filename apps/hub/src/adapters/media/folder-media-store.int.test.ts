import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_MEDIA_FILES } from '@motcua/protocol/media-files';
import { FolderMediaStore } from './folder-media-store.ts';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200, 7)]);
const MP4 = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(5_000, 3)]);

async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of all) yield await Promise.resolve(piece);
}

async function openStore(freeBytes = async () => 10 ** 12) {
  const folder = join(await mkdtemp(join(tmpdir(), 'motcua-media-')), 'media');
  let now = 1_000_000;
  const clock = { now: () => (now += 1_000), monotonicMs: () => now };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return { folder, store: new FolderMediaStore(folder, clock, log, freeBytes), pass: (ms: number) => (now += ms) };
}

async function upload(store: FolderMediaStore, name: string, content: Buffer) {
  const begun = await store.begin(name, content.length);
  if (typeof begun === 'string') return begun;
  const half = Math.floor(content.length / 2);
  await store.add(begun.uploadId, 0, pieces(content.subarray(0, half)));
  await store.add(begun.uploadId, half, pieces(content.subarray(half)));
  return store.finish(begun.uploadId);
}

describe('the folder of media', () => {
  it('DP8 stores what comes in pieces under a name of its content, the same file once', async () => {
    const { folder, store } = await openStore();
    const first = await upload(store, '../../Lịch tiếp dân.png', PNG);
    expect(first).toMatchObject({ kind: 'picture', bytes: PNG.length, name: '../../Lịch tiếp dân.png' });
    const again = await upload(store, 'khác.jpg', PNG);
    expect(again).toMatchObject({ fileName: (first as { fileName: string }).fileName });
    expect(await store.list()).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual([(first as { fileName: string }).fileName, 'names.json'].sort());
    expect(await upload(store, 'a.mp4', MP4)).toMatchObject({ kind: 'video' });
  });

  it('DP8 goes by what stands in a file, whatever it is called', async () => {
    const { folder, store } = await openStore();
    expect(await upload(store, 'phim.mp4', Buffer.from('<html><script>alert(1)</script>'))).toBe('not-media');
    expect(await upload(store, 'a.png', Buffer.from('\0\0\0\x18ftypheic0000', 'latin1'))).toBe('not-media');
    expect(await readdir(folder)).toEqual([]);
  });

  it('DP8 takes a piece again without harm, and none that would leave a hole or is too long', async () => {
    const { store } = await openStore();
    const begun = await store.begin('a.png', PNG.length);
    if (typeof begun === 'string') return expect.fail(begun);
    const { uploadId } = begun;
    expect(await store.add(uploadId, 0, pieces(PNG.subarray(0, 50)))).toBe(50);
    expect(await store.add(uploadId, 0, pieces(PNG.subarray(0, 50)))).toBe(50);
    expect(await store.add(uploadId, 60, pieces(PNG.subarray(60)))).toBe('unknown-upload');
    expect(await store.finish(uploadId)).toBe('unknown-upload');
    expect(await store.add(uploadId, 50, pieces(PNG.subarray(50), Buffer.alloc(10)))).toBe('too-large');
    expect(await store.add('../../etc/passwd', 0, pieces(PNG))).toBe('unknown-upload');
    expect(await store.add(uploadId, 50, pieces(PNG.subarray(50)))).toBe(PNG.length);
    expect(await store.finish(uploadId)).toMatchObject({ kind: 'picture' });
    expect(await store.begin('b', 900 * 1024 * 1024)).toBe('too-large');
  });

  it('DP8 a piece that still comes keeps the next one waiting, and is no end of the upload', async () => {
    const { store } = await openStore();
    const begun = await store.begin('a.png', PNG.length);
    if (typeof begun === 'string') return expect.fail(begun);
    const { uploadId } = begun;
    let breakOff = (): void => undefined;
    const held = new Promise<void>((resolve) => (breakOff = resolve));
    async function* halfAPiece() {
      yield PNG.subarray(0, 20);
      await held;
      throw new Error('the connection broke');
    }
    const first = store.add(uploadId, 0, halfAPiece());
    expect(await store.add(uploadId, 0, pieces(PNG))).toBe('busy');
    expect(await store.finish(uploadId)).toBe('busy');
    breakOff();
    await expect(first).rejects.toThrow('broke');
    expect(await store.add(uploadId, 0, pieces(PNG))).toBe(PNG.length);
    const [end, again] = await Promise.all([store.finish(uploadId), store.finish(uploadId)]);
    expect(end).toMatchObject({ kind: 'picture' });
    expect(again).toEqual(end);
    expect(await store.finish(uploadId)).toEqual(end);
    expect(await store.add(uploadId, 0, pieces(PNG))).toBe('unknown-upload');
  });

  it('DP8 takes up what somebody put there by hand, and follows no link', async () => {
    const { folder, store } = await openStore();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'Tết.png'), PNG);
    await writeFile(join(folder, 'ghi chú.txt'), 'không phải ảnh');
    await symlink('/etc/passwd', join(folder, `${'a'.repeat(32)}.png`));
    const files = await store.list();
    expect(files).toMatchObject([{ name: 'Tết.png', kind: 'picture' }]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.txt'))).toEqual(['ghi chú.txt']);
    expect(await store.open(`${'a'.repeat(32)}.png`)).toBeNull();
    expect(await store.open('../motcua.sqlite')).toBeNull();
    expect(await store.open('names.json')).toBeNull();
  });

  it('DP8 throws away what it is told to, and uploads that nobody goes on with', async () => {
    const { folder, store, pass } = await openStore();
    const stored = await upload(store, 'a.png', PNG);
    if (typeof stored === 'string') return expect.fail(stored);
    expect(await store.remove('names.json')).toBe(false);
    expect(await store.remove(stored.fileName)).toBe(true);
    expect(await store.open(stored.fileName)).toBeNull();
    await store.begin('nửa chừng.mp4', 100);
    pass(31 * 60_000);
    await store.begin('sau.mp4', 100);
    expect((await readdir(folder)).filter((name) => name.startsWith('.upload-'))).toHaveLength(1);
  });

  it('DP8 holds a place for what is still on its way', async () => {
    const { folder, store } = await openStore();
    await mkdir(folder, { recursive: true });
    const names = Array.from({ length: MAX_MEDIA_FILES - 1 }, (_, n) => `${n.toString(16).padStart(32, '0')}.png`);
    await Promise.all(names.map((name) => writeFile(join(folder, name), PNG)));
    const [first, second] = await Promise.all([store.begin('a.png', PNG.length), store.begin('b.png', PNG.length)]);
    expect([typeof first, typeof second].toSorted()).toEqual(['object', 'string']);
    expect(await store.begin('c.png', PNG.length)).toBe('full');
  });

  it('DP8 a disk that has no room beside the journal is told before a byte comes', async () => {
    const { store } = await openStore(async () => 200_000_000 + PNG.length);
    expect(await store.begin('a.png', PNG.length)).toHaveProperty('uploadId');
    // The first one will need its place.
    expect(await store.begin('b.png', PNG.length)).toBe('full');
  });

  it('DP8 a disk that fills up meanwhile is told as that, also when asked again, and what had come is thrown away', async () => {
    const { folder, store } = await openStore();
    const begun = await store.begin('a.png', PNG.length);
    if (typeof begun === 'string') return expect.fail(begun);
    const { uploadId } = begun;
    const part = join(folder, `.upload-${uploadId}`);
    await rm(part);
    await symlink('/dev/full', part);
    expect(await store.add(uploadId, 0, pieces(PNG))).toBe('full');
    expect(await store.add(uploadId, 0, pieces(PNG))).toBe('full');
    expect(await readdir(folder)).toEqual([]);
    expect(await store.begin('b.png', PNG.length)).toHaveProperty('uploadId');
  });

  it('DP8 an upload whose file is gone ends by its time, and holds no place for ever', async () => {
    const { folder, store, pass } = await openStore();
    const all = await Promise.all([1, 2, 3, 4].map((n) => store.begin(`${n}.png`, PNG.length)));
    for (const begun of all) {
      if (typeof begun === 'string') return expect.fail(begun);
      await rm(join(folder, `.upload-${begun.uploadId}`));
      await expect(store.add(begun.uploadId, 0, pieces(PNG))).rejects.toThrow('ENOENT');
    }
    pass(31 * 60_000);
    expect(await store.begin('b.png', PNG.length)).toHaveProperty('uploadId');
  });

  it('DP8 uploads that closed pages left behind make way as soon as no page can still be trying', async () => {
    const { store, pass } = await openStore();
    const all = await Promise.all([1, 2, 3, 4].map((n) => store.begin(`${n}.mp4`, MP4.length)));
    const [first] = all;
    if (first === undefined || typeof first === 'string') return expect.fail(first);
    // There is room, only not now.
    expect(await store.begin('b.png', PNG.length)).toBe('busy');
    pass(4 * 60_000);
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(MP4.subarray(0, 100));
      throw new Error('the page is gone');
    }
    await expect(store.add(first.uploadId, 0, cut())).rejects.toThrow('the page is gone');
    pass(2 * 60_000);
    expect(await store.begin('b.png', PNG.length)).toHaveProperty('uploadId');
    // That one was tried a moment ago.
    expect(await store.add(first.uploadId, 0, pieces(MP4))).toBe(MP4.length);
  });

  it('DP8 a file that is being looked at is not thrown away by the next one that comes', async () => {
    const { store } = await openStore();
    const begun = await store.begin('a.mp4', MP4.length);
    if (typeof begun === 'string') return expect.fail(begun);
    await store.add(begun.uploadId, 0, pieces(MP4));
    const [end, next] = await Promise.all([store.finish(begun.uploadId), store.begin('b.png', PNG.length)]);
    expect(end).toMatchObject({ kind: 'video' });
    expect(next).toHaveProperty('uploadId');
  });
});
