import type { DeviceId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import type { Sighting } from '../ports/sightings.ts';
import { ApplianceSightings } from './appliance-sightings.ts';
import { ManualTime } from './testing/manual-time.ts';

const HOUR = 3_600_000;
const DISPLAY = 'display-1' as DeviceId;
const KIOSK = 'kiosk-1' as DeviceId;

/** A hub that may be started again and again beside the same store. */
function setUp() {
  const time = new ManualTime();
  const stored = new Map<DeviceId, Sighting>();
  const writes: number[] = [];
  const disk = { isWell: true };
  const warned: string[] = [];
  const start = (offFrom: number | null) => {
    let missed = 0;
    const sightings = new ApplianceSightings({
      store: {
        all: () => [...stored.values()],
        keep: (sighted) => {
          if (!disk.isWell) throw new Error('full');
          writes.push(sighted.length);
          for (const each of sighted) stored.set(each.deviceId, each);
        },
      },
      ...{ clock: time, timers: time, offFrom },
      logger: { info: () => undefined, warn: (_, words) => warned.push(words), error: () => undefined },
    });
    sightings.onMissed(() => (missed += 1));
    return { sightings, missedTold: () => missed };
  };
  return { time, stored, writes, disk, warned, start };
}

test('DV5 whoever was connected when the hub ended is missed when it is not back within a minute', async () => {
  const { time, start } = setUp();
  const first = start(null).sightings;
  first.came(DISPLAY);
  first.came(KIOSK);
  await time.pass(5_000);
  // `kill -9`: nothing more is written.
  const before = time.now();
  await time.pass(10_000);
  const { sightings, missedTold } = start(before);
  sightings.came(KIOSK);
  await time.pass(59_000);
  expect([sightings.isMissed(DISPLAY), missedTold()]).toEqual([false, 0]);
  await time.pass(1_000);
  expect([sightings.isMissed(DISPLAY), sightings.isMissed(KIOSK), missedTold()]).toEqual([true, false, 1]);
  expect(sightings.lastSeenAt(DISPLAY)).toBe(before);
  sightings.came(DISPLAY);
  expect(sightings.isMissed(DISPLAY)).toBe(false);
});

test('DV5 a hub that is stopped in order keeps who was there, whatever its own end does to connections', async () => {
  const { time, start } = setUp();
  const first = start(null).sightings;
  first.came(DISPLAY);
  first.came(KIOSK);
  await time.pass(10_000);
  first.left(KIOSK);
  first.stop();
  first.left(DISPLAY);
  await time.pass(HOUR);
  const { sightings } = start(time.now() - HOUR);
  await time.pass(60_000);
  expect([sightings.isMissed(DISPLAY), sightings.isMissed(KIOSK)]).toEqual([true, false]);
});

test('DV5 what is missed is missed through further restarts of the day, and not the day after', async () => {
  const { time, start } = setUp();
  const first = start(null).sightings;
  first.came(DISPLAY);
  first.stop();
  let offFrom = time.now();
  const seenAt = first.lastSeenAt(DISPLAY);
  for (const pause of [HOUR, 2 * HOUR, 3 * HOUR]) {
    await time.pass(pause);
    const { sightings } = start(offFrom);
    await time.pass(60_000);
    expect([sightings.isMissed(DISPLAY), sightings.lastSeenAt(DISPLAY)]).toEqual([true, seenAt]);
    sightings.stop();
    offFrom = time.now();
  }
  await time.pass(12 * HOUR);
  const { sightings } = start(time.now());
  await time.pass(60_000);
  expect([sightings.isMissed(DISPLAY), sightings.lastSeenAt(DISPLAY)]).toEqual([false, seenAt]);
});

test('DV5 a whole office that comes back costs one flush of the disk, and a disk that takes nothing stops nobody', async () => {
  const { time, start, writes, disk, warned, stored } = setUp();
  const { sightings } = start(null);
  for (let nth = 0; nth < 300; nth += 1) sightings.came(`display-${nth}` as DeviceId);
  await time.pass(1_000);
  expect(writes).toEqual([300]);
  disk.isWell = false;
  sightings.left(DISPLAY);
  await time.pass(1_000);
  expect([warned.length, stored.get(DISPLAY)?.whereabouts]).toEqual([1, 'there']);
  disk.isWell = true;
  sightings.stop();
  expect(stored.get(DISPLAY)?.whereabouts).toBe('gone');
});

test('DA2 its times move with hub time', async () => {
  const { time, start } = setUp();
  const { sightings } = start(null);
  sightings.came(DISPLAY);
  const seenAt = sightings.lastSeenAt(DISPLAY) ?? 0;
  sightings.moveTimes(5 * HOUR);
  expect(sightings.lastSeenAt(DISPLAY)).toBe(seenAt + 5 * HOUR);
  await time.pass(1_000);
});
