import { describe, expect, it, vi } from 'vitest';
import type { DeviceDisk } from '../harness/home-device.ts';
import { inUse, ownDevice, ownFolder, ownHub, pairingOf, patience } from '../harness/own-devices.ts';

describe('a device that was never paired', () => {
  it('FS1 FS3 FS4 is led to its hub, shows the figures and the code, and keeps the authority and the token', async () => {
    const hub = await ownHub({ dataFolder: ownFolder() });
    const disk: DeviceDisk = new Map();
    const kiosk = await ownDevice({ disk });
    await vi.waitFor(
      () => expect(kiosk.view().step).toMatchObject({ kind: 'choose', hubs: [], problem: null }),
      patience,
    );
    kiosk.setup.act({ act: 'address', text: '192.168.1' });
    await vi.waitFor(() => expect(kiosk.view().step).toMatchObject({ problem: 'not-an-address' }), patience);
    kiosk.setup.act({ act: 'address', text: '127.0.0.1:1' });
    await vi.waitFor(() => expect(kiosk.view().step).toMatchObject({ problem: 'nobody', asking: null }), patience);

    kiosk.setup.act({ act: 'address', text: hub.secureUrl });
    const { authorityDigits, centre } = await hub.identity();
    const shown = await pairingOf(kiosk);
    expect(shown).toMatchObject({ reason: 'first', trouble: null, hub: { centre, digits: authorityDigits } });
    expect(shown.staffUrl).toBe(`http://127.0.0.1:${hub.httpPort}/counter/`);
    expect(disk.size).toBe(0);

    const wrong = await hub.confirm(shown.code === '000 000' ? '000 001' : '000 000');
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(kiosk.view().step).toMatchObject({ kind: 'pair', code: shown.code });

    expect((await hub.confirm(shown.code)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin', before: 'none' }), patience);
    kiosk.setup.act({ act: 'set-pin', pin: null });
    await inUse(kiosk);
    expect(kiosk.view()).toMatchObject({ isProtected: true, trouble: null, run: 0 });
    await vi.waitFor(() => expect(kiosk.link.latest('kiosk-menu', null)?.body.services).toHaveLength(8), patience);
    expect([...disk.keys()].map((name) => name.split(' ')[0])).toEqual(['hub.json', 'token']);
    expect(JSON.stringify(kiosk.view())).not.toContain([...disk.values()][1]);
    kiosk.close();

    const again = await ownDevice({ disk });
    await inUse(again);
    expect(await hub.devices()).toBe(1);
  });

  it('FS1 sees two hubs of one name, and can tell them apart by address and figures', async () => {
    const [one, two] = [await ownHub({ dataFolder: ownFolder() }), await ownHub({ dataFolder: ownFolder() })];
    const notices = [await one.identity(), await two.identity()];
    const kiosk = await ownDevice({
      disk: new Map(),
      heard: () => notices.map((notice) => ({ notice, hosts: ['127.0.0.1'] })),
    });
    const hubs = await vi.waitFor(() => {
      const { step } = kiosk.view();
      if (step?.kind !== 'choose' || step.hubs.length < 2) throw new Error('not yet');
      return step.hubs;
    }, patience);
    expect(new Set(hubs.map(({ centre }) => centre)).size).toBe(1);
    expect(new Set(hubs.map(({ address }) => address))).toEqual(
      new Set([one.secureUrl, two.secureUrl].map((url) => new URL(url).host)),
    );
    expect(new Set(hubs.map(({ digits }) => digits)).size).toBe(2);
    const wanted = hubs.find(({ address }) => two.secureUrl.endsWith(address));
    kiosk.setup.act({ act: 'choose', key: wanted?.key ?? '' });
    const shown = await pairingOf(kiosk);
    expect((await one.confirm(shown.code)).status).toBeGreaterThanOrEqual(400);
    expect((await two.confirm(shown.code)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin', before: 'none' }), patience);
  });
});
