import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NetworkWish } from '../../network-view.ts';
import { clearAway, openNetworkDesk, WITHIN } from './testing/network-office.ts';

afterEach(clearAway);

describe('a wireless network, chosen at the service menu', () => {
  const AIR = [
    { ssid: 'Van phong: 2', signal: 70, security: 'WPA2', password: 'đúng' },
    { ssid: 'Cafe', signal: 90, security: '', password: '' },
  ];
  const PASSWORD = 'a "b" \\c#!$9';
  const join = (ssid: string, password: string): NetworkWish => ({ method: 'wifi', ssid, password });
  const withWifi = async () => {
    const office = await openNetworkDesk();
    office.manager.bringWifi(AIR.map((air) => ({ ...air, password: air.security === '' ? '' : PASSWORD })));
    office.desk.rest();
    office.desk.watch();
    await vi.waitFor(() => expect(office.menu().wifi).not.toEqual([]), WITHIN);
    return office;
  };

  it('FS15 is joined with its password and kept, and after a power cut it is the one that comes up', async () => {
    const { desk, manager, menu, told } = await withWifi();
    expect(menu().wifi).toEqual([{ device: 'wlan0', ssid: 'Van phong: 2', strength: 'good', isInUse: false }]);
    await desk.set('wlan0', join('Van phong: 2', PASSWORD));
    expect(told.at(-1)).toEqual({ kind: 'kept', device: 'wlan0', method: 'wifi' });
    expect(menu().wifi[0]?.isInUse).toBe(true);
    expect(menu().devices.at(-1)).toMatchObject({ state: 'connected', address: '10.0.5.133' });
    manager.cutPower();
    const active = manager.state.devices.at(-1)?.active;
    expect(manager.state.profiles.find(({ uuid }) => uuid === active)).toMatchObject({ id: 'motcua-wlan0' });
    // Whoever lists the machine's programs reads their arguments.
    expect(JSON.stringify(manager.calls)).not.toContain('#!$9');
    expect(JSON.stringify([menu(), told])).not.toContain('#!$9');
    desk.close();
  });

  it('FS15 a wrong password is undone; a network that is gone, or wants none, is refused', async () => {
    const { desk, manager, told, names } = await withWifi();
    await desk.set('wlan0', join('Van phong: 2', 'not the one'));
    expect(told.at(-1)).toEqual({ kind: 'undone', device: 'wlan0', method: 'wifi', because: 'no-connection' });
    expect(names()).toEqual(['Wired: by itself\\1']);
    expect(manager.state.devices.at(-1)?.active).toBeNull();
    for (const ssid of ['Cafe', 'nowhere']) {
      await desk.set('wlan0', join(ssid, PASSWORD));
      expect(told.at(-1)).toEqual({ kind: 'refused', device: 'wlan0', method: 'wifi' });
    }
    manager.change((state) => (state.fails = 'connection edit'));
    await desk.set('wlan0', join('Van phong: 2', PASSWORD));
    expect([told.at(-1)?.kind, names()]).toEqual(['refused', ['Wired: by itself\\1']]);
    await desk.set('eth0', join('Van phong: 2', PASSWORD));
    expect(told.at(-1)?.device).toBe('wlan0');
    desk.close();
  });
});
