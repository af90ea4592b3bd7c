import type { DeviceId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { Calibrations, CALIBRATION_MS } from './calibrations.ts';

const HALL = 'hall' as DeviceId;

test('DP10 a connected display shows its calibration page for two minutes, or until it is told to stop', () => {
  let now = 1_000;
  const told: string[] = [];
  const device = (deviceId: string, role: 'kiosk' | 'display', connected: boolean) => ({
    ...{ deviceId: deviceId as DeviceId, role, name: deviceId, connected, since: 0, expected: true, unusedSince: null },
  });
  const calibrations = new Calibrations({
    appliances: () => ({
      list: () => [
        device('hall', 'display', true),
        device('upstairs', 'display', false),
        device('door', 'kiosk', true),
      ],
    }),
    clock: { now: () => now },
    onAsked: (deviceId) => void told.push(deviceId),
  });
  expect(calibrations.ask('upstairs' as DeviceId, true)).toBe('not-open');
  expect(calibrations.ask('door' as DeviceId, true)).toBe('unknown-machine');
  expect(calibrations.ask(HALL, true)).toEqual({});
  expect(calibrations.until(HALL)).toBe(1_000 + CALIBRATION_MS);
  now += CALIBRATION_MS;
  expect(calibrations.until(HALL)).toBeNull();
  calibrations.ask(HALL, true);
  calibrations.ask(HALL, false);
  expect(calibrations.until(HALL)).toBeNull();
  expect(told).toEqual(['hall', 'hall', 'hall']);
});
