import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ROOM_LEFT_BYTES } from '../package/limits.ts';
import { office, patience } from '../testing/update-office.ts';
import type { WantedUpdate } from './update-check.ts';

const NO_ROOM = { kind: 'failed', version: '0.2.0', why: 'no-room', detail: '' };
const READY = { kind: 'ready', version: '0.2.0' };
const TEN_MEGABYTES = 10_000_000;

/** A device whose disk says what it is told to say. */
async function smallDevice() {
  const disk = { free: ROOM_LEFT_BYTES + 1_000, asked: 0, firstSays: [] as number[] };
  const freeBytes = async () => {
    disk.asked += 1;
    return disk.firstSays.shift() ?? disk.free;
  };
  return { disk, hub: await office({ freeBytes }) };
}

test('UP7 a disk without room is asked before anything is fetched, and the package comes by itself when there is room', async () => {
  const { disk, hub } = await smallDevice();
  const fetched = join(hub.root, 'state', 'fetched');
  await mkdir(fetched);
  await writeFile(join(fetched, '0.1.9-5'), 'half of another');
  await writeFile(join(fetched, `0.2.0-${hub.wanted?.bytes}`), 'its begin');
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  expect(await readdir(fetched)).toEqual([]);
  await hub.ask();
  expect(hub.heard.at(-1)?.phase).toEqual(NO_ROOM);
  expect(hub.ranges).toEqual([]);
  expect(await readlink(join(hub.root, 'current'))).toBe('versions/0.1.0');
  disk.free += TEN_MEGABYTES;
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(READY), patience);
  expect(hub.ranges).toEqual([undefined]);
});

test('UP7 a package that is too large only when it is unpacked is fetched once, and again when there is room for all of it', async () => {
  const { disk, hub } = await smallDevice();
  // Twice what is packed, and less than what that becomes.
  disk.free = ROOM_LEFT_BYTES + 2 * (hub.wanted?.bytes ?? 0);
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  expect(await readdir(join(hub.root, 'state', 'fetched'))).toEqual([]);
  expect(await readdir(join(hub.root, 'versions'))).toEqual(['0.1.0']);
  for (let again = 0; again < 3; again += 1) await hub.ask();
  expect(hub.phase()).toEqual(NO_ROOM);
  expect(hub.ranges).toHaveLength(1);
  disk.free += TEN_MEGABYTES;
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(READY), patience);
  expect(hub.ranges).toHaveLength(2);
});

test('UP7 a disk that something else had filled for a while is tried again after an hour, then after two', async () => {
  const { disk, hub } = await smallDevice();
  const enough = ROOM_LEFT_BYTES + TEN_MEGABYTES;
  // Before it is fetched; and twice when it is to be unpacked, before and after what is old was thrown away.
  const meanwhile = [enough, ROOM_LEFT_BYTES, ROOM_LEFT_BYTES];
  disk.free = enough;
  disk.firstSays = [...meanwhile];
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  const wait = async (minutes: number) => {
    hub.nowMs += minutes * 60_000;
    await hub.ask();
  };
  await wait(59);
  expect(hub.phase()).toEqual(NO_ROOM);
  expect(hub.ranges).toHaveLength(1);
  disk.firstSays = [...meanwhile];
  await wait(1);
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  expect(hub.ranges).toHaveLength(2);
  await wait(119);
  expect(hub.phase()).toEqual(NO_ROOM);
  expect(hub.ranges).toHaveLength(2);
  await wait(1);
  await vi.waitFor(() => expect(hub.phase()).toEqual(READY), patience);
  expect(hub.ranges).toHaveLength(3);
});

test('UP7 another press asks the disk again', async () => {
  const { disk, hub } = await smallDevice();
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  const before = disk.asked;
  hub.wanted = { ...(hub.wanted as WantedUpdate), attempt: 1 };
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual(NO_ROOM), patience);
  expect(disk.asked).toBeGreaterThan(before);
  expect(hub.ranges).toEqual([]);
});
