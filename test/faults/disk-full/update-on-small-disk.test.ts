import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBytesOf } from '@motcua/updates';
import { office, patience } from '@motcua/updates/testing/update-office';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SmallDisk } from './small-disk.ts';

/** What has to stay free, and some more. */
const DISK_MEGABYTES = 260;
/** Less than the package. */
const SPARE_BYTES = 20_000;
const NO_ROOM = { kind: 'failed', version: '0.2.0', why: 'no-room', detail: '' };
const READY = { kind: 'ready', version: '0.2.0' };

async function smallDisk() {
  const base = await mkdtemp(join(tmpdir(), 'motcua-'));
  const disk = SmallDisk.mount(join(base, 'small'), DISK_MEGABYTES);
  onTestFinished(async () => {
    if (disk instanceof SmallDisk) disk.unmount();
    await rm(base, { recursive: true, force: true });
  });
  return disk;
}

test.for([
  ['before anything is fetched', 0, 0],
  ['while the package is fetched', 1, 1],
  ['while it is unpacked', 2, 1],
] as const)(
  'UP7 a disk that is full %s keeps what runs and nothing of the package, and takes it when there is room',
  async ([_when, fullAfterQuestion, fetches], context) => {
    const small = await smallDisk();
    if (!(small instanceof SmallDisk)) return context.skip(small.obstacle);
    const root = join(small.folder, 'kiosk');
    await mkdir(root);
    let questions = 0;
    const hub = await office({
      root,
      // The disk's own answer; something else may fill it right after that.
      freeBytes: async (folder) => {
        const free = await freeBytesOf(folder);
        questions += 1;
        if (questions === fullAfterQuestion) small.fill(SPARE_BYTES);
        return free;
      },
    });
    if (fullAfterQuestion === 0) small.fill(SPARE_BYTES);
    await hub.ask();
    await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
    for (let again = 0; again < 3; again += 1) await hub.ask();
    expect(hub.heard.at(-1)?.phase).toEqual(NO_ROOM);
    expect(hub.ranges).toHaveLength(fetches);
    expect(await readdir(join(root, 'state', 'fetched'))).toEqual([]);
    expect(await readdir(join(root, 'versions'))).toEqual(['0.1.0']);
    expect(await readlink(join(root, 'current'))).toBe('versions/0.1.0');
    expect(await readFile(join(root, 'versions/0.1.0/version.txt'), 'utf8')).toBe('0.1.0');
    small.makeRoom();
    await hub.ask();
    await vi.waitFor(() => expect(hub.phase()).toEqual(READY), patience);
    expect(hub.ranges).toHaveLength(fetches + 1);
  },
);

test('UP7 a version that is ready starts on a disk that has become full, in the room that an old one leaves', async (context) => {
  const small = await smallDisk();
  if (!(small instanceof SmallDisk)) return context.skip(small.obstacle);
  const root = join(small.folder, 'kiosk');
  await mkdir(join(root, 'versions', '0.0.9'), { recursive: true });
  await writeFile(join(root, 'versions', '0.0.9', 'program.mjs'), 'x'.repeat(SPARE_BYTES));
  const hub = await office({ root });
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(READY), patience);
  small.fill(0);
  hub.wanted = hub.wanted === null ? null : { ...hub.wanted, mayStart: true };
  await hub.ask();
  await vi.waitFor(() => expect(hub.restarts).toBe(1), patience);
  expect(await readlink(join(root, 'current'))).toBe('versions/0.2.0');
  expect((await readdir(join(root, 'versions'))).toSorted()).toEqual(['0.1.0', '0.2.0']);
});
