import type { DeviceId } from '@motcua/protocol';
import { expect, it } from 'vitest';
import type { KnownDevice, PairedDevice, Pairing } from '../../ports/access-pairing.ts';
import type { Guest } from './guest.ts';
import { Presence } from './presence.ts';

const DAY = 24 * 60 * 60 * 1_000;
const HALL: KnownDevice & PairedDevice = {
  ...{ deviceId: 'hall' as DeviceId, role: 'display', name: 'Sảnh', printerId: null, pairedAt: 0, revokedAt: null },
};
const AT_HALL: Guest = { kind: 'device', device: HALL };

function setUp(sightings: { seenAt?: number; isMissed?: boolean } = {}) {
  let now = 100 * DAY;
  let tellMissed = (): void => undefined;
  const seen = { at: sightings.seenAt ?? null };
  const never = () => () => undefined;
  const presence = new Presence(
    { devices: () => [HALL], onPaired: never, onRevoked: never } as unknown as Pairing,
    { now: () => now, monotonicMs: () => now },
    {
      came: () => void (seen.at = now),
      left: () => void (seen.at = now),
      isMissed: () => sightings.isMissed ?? false,
      lastSeenAt: () => seen.at,
      onMissed: (listener) => void (tellMissed = listener),
    },
  );
  const hall = () => presence.list()[0];
  return { presence, hall, pass: (ms: number) => (now += ms), tellMissed: () => tellMissed() };
}

it('DV6 a display counts as unused when nobody has connected it for more than 14 days, and no longer when it comes', () => {
  const { presence, hall, pass } = setUp({ seenAt: 86 * DAY });
  expect(hall()).toMatchObject({ connected: false, unusedSince: null });
  pass(1);
  expect(hall()).toMatchObject({ connected: false, unusedSince: 86 * DAY });
  presence.enter(AT_HALL, '10.0.0.9');
  expect(hall()).toMatchObject({ connected: true, unusedSince: null, expected: true });
  // Connected for weeks is used for weeks.
  pass(30 * DAY);
  expect(hall()?.unusedSince).toBeNull();
  presence.leave(AT_HALL, '10.0.0.9');
  expect(hall()?.unusedSince).toBeNull();
});

it('DV6 of one that has never come it counts from its pairing', () => {
  expect(setUp().hall()?.unusedSince).toBe(0);
});

it('DV5 one that is missed since the hub began is expected, and whoever listens hears when it begins to be', () => {
  const { presence, hall, tellMissed } = setUp({ seenAt: 99 * DAY, isMissed: true });
  let heard = 0;
  presence.onChange(() => (heard += 1));
  tellMissed();
  expect([heard, hall()]).toEqual([1, { ...hall(), expected: true, since: 100 * DAY }]);
  expect(setUp({ seenAt: 99 * DAY }).hall()?.expected).toBe(false);
});
