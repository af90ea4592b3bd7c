import type { DeviceId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { VoiceTrials } from './voice-trials.ts';

const device = (deviceId: string, role: 'kiosk' | 'display', connected: boolean) => ({
  ...{ deviceId: deviceId as DeviceId, role, name: deviceId, connected, since: 0, expected: true, unusedSince: null },
});

test('MC2 a trial is for one display that is connected, and for nobody else', () => {
  const told: string[] = [];
  const trials = new VoiceTrials({
    appliances: () => ({
      list: () => [
        device('hall', 'display', true),
        device('upstairs', 'display', false),
        device('door', 'kiosk', true),
      ],
    }),
    clock: { now: () => 5_000 },
    onAsked: (deviceId) => void told.push(deviceId),
  });
  expect(trials.ask('hall' as DeviceId)).toEqual({});
  expect(trials.ask('upstairs' as DeviceId)).toBe('not-open');
  expect(trials.ask('door' as DeviceId)).toBe('unknown-machine');
  expect(trials.ask('none' as DeviceId)).toBe('unknown-machine');
  expect(told).toEqual(['hall']);
  expect([trials.askedAt('hall' as DeviceId), trials.askedAt('upstairs' as DeviceId)]).toEqual([5_000, null]);
});
