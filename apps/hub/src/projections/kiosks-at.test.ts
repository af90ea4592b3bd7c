import type { DeviceId, DeviceRole, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { kiosksAt } from './kiosks-at.ts';

const [LAN, USB] = ['lan', 'usb'] as [PrinterId, PrinterId];
const device = (name: string, role: DeviceRole = 'kiosk', unusedSince: number | null = null) => ({
  ...{ deviceId: name as DeviceId, role, name, unusedSince },
});

test('MC1, DV6 a printer has the kiosks that print at it, but for displays and what nobody uses', () => {
  const devices = [
    device('Cửa'),
    device('Sảnh'),
    device('Kho', 'kiosk', 1),
    device('Màn hình', 'display'),
    device('Tầng 2'),
  ];
  const printerOf = (deviceId: DeviceId) => (deviceId === 'Tầng 2' ? USB : LAN);
  expect(kiosksAt(devices, printerOf, LAN)).toEqual(['Cửa', 'Sảnh']);
  expect(kiosksAt(devices, printerOf, USB)).toEqual(['Tầng 2']);
  expect(kiosksAt(devices, () => null, LAN)).toEqual([]);
});
