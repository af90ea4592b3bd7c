import type { DevicePortReport, ScannerId } from '@motcua/protocol';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { expect, it } from 'vitest';
import { ScannerReadings } from './scanner-readings.ts';

const ONE = 'scanner-1' as ScannerId;
const TWO = 'scanner-2' as ScannerId;

function lay() {
  const timers = new ManualTimers();
  const readings = new ScannerReadings(timers);
  const told: DevicePortReport[] = [];
  const hub = { isHearing: true };
  const send = (report: DevicePortReport) => {
    told.push(report);
    return Promise.resolve(hub.isHearing);
  };
  return { timers, readings, told, hub, enter: () => readings.enter(send) };
}

const counts = { kind: 'readings', told: 0, unheard: 0, again: 0, tooMany: 0 } as const;

it('SC6 the first reading is told at once, and those after it together, once a second', async () => {
  const { timers, readings, told, enter } = lay();
  enter();
  readings.note(ONE, 'told');
  expect(told.splice(0)).toEqual([{ ...counts, scannerId: ONE, told: 1, lastAgoMs: 0 }]);
  for (let nth = 0; nth < 500; nth += 1) readings.note(ONE, 'tooMany');
  readings.note(TWO, 'again');
  await timers.advance(400);
  expect(told).toEqual([]);
  await timers.advance(1_700);
  expect(told).toEqual([
    { ...counts, scannerId: ONE, tooMany: 500, lastAgoMs: 1_000 },
    { ...counts, scannerId: TWO, again: 1, lastAgoMs: null },
  ]);
  await timers.advance(60_000);
  expect(told).toHaveLength(2);
});

it('SC6 what is read while the hub is away, or what it did not take, is told when it is there again', async () => {
  const { timers, readings, told, hub, enter } = lay();
  readings.note(ONE, 'told');
  await timers.advance(30_000);
  readings.note(ONE, 'unheard');
  await timers.advance(10_000);
  expect(told).toEqual([]);
  hub.isHearing = false;
  enter();
  await timers.advance(5_000);
  const first = { ...counts, scannerId: ONE, told: 1, unheard: 1, lastAgoMs: 10_000 };
  expect(told.splice(0)).toEqual([first]);
  readings.note(ONE, 'again');
  readings.leave();
  hub.isHearing = true;
  enter();
  await timers.settle();
  expect(told).toEqual([{ ...first, again: 1, lastAgoMs: 15_000 }]);
});
