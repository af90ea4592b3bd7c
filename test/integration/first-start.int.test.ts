import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PairStep } from '@motcua/client/setup';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openHomeDevice, type DeviceDisk, type HomeDevice, type HomeDeviceOptions } from '../harness/home-device.ts';
import { OfficeHub, type OfficeHubOptions } from '../harness/office-hub.ts';

const patience = { timeout: 30_000, interval: 30 };

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'motcua-first-start-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
async function hubWith(options: OfficeHubOptions): Promise<OfficeHub> {
  const hub = await OfficeHub.start(options);
  onTestFinished(() => hub.kill());
  return hub;
}
async function device(options: HomeDeviceOptions): Promise<HomeDevice> {
  const opened = await openHomeDevice(options);
  onTestFinished(() => opened.close());
  return opened;
}
async function code(device: HomeDevice, not: string | null = null): Promise<PairStep & { code: string }> {
  return vi.waitFor(() => {
    const { step } = device.view();
    if (step?.kind !== 'pair' || step.code === null || step.code === not)
      throw new Error(`no code: ${JSON.stringify(step)}`);
    return { ...step, code: step.code };
  }, patience);
}
const inUse = (device: HomeDevice) =>
  vi.waitFor(() => expect([device.link.state().kind, device.view().step]).toEqual(['connected', null]), patience);

describe('a device that was never paired', () => {
  it('FS1 FS3 FS4 is led to its hub, shows the figures and the code, and keeps the authority and the token', async () => {
    const hub = await hubWith({ dataFolder: folder() });
    const disk: DeviceDisk = new Map();
    const kiosk = await device({ disk });
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
    const shown = await code(kiosk);
    expect(shown).toMatchObject({ reason: 'first', trouble: null, hub: { centre, digits: authorityDigits } });
    expect(shown.staffUrl).toBe(`http://127.0.0.1:${hub.httpPort}/counter/`);
    expect(disk.size).toBe(0);

    const wrong = await hub.confirm(shown.code === '000 000' ? '000 001' : '000 000');
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(kiosk.view().step).toMatchObject({ kind: 'pair', code: shown.code });

    expect((await hub.confirm(shown.code)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin' }), patience);
    kiosk.setup.act({ act: 'set-pin', pin: null });
    await inUse(kiosk);
    expect(kiosk.view()).toMatchObject({ isProtected: true, trouble: null, run: 0 });
    await vi.waitFor(() => expect(kiosk.link.latest('kiosk-menu', null)?.body.services).toHaveLength(8), patience);
    expect([...disk.keys()].map((name) => name.split(' ')[0])).toEqual(['hub.json', 'token']);
    expect(JSON.stringify(kiosk.view())).not.toContain([...disk.values()][1]);
    kiosk.close();

    const again = await device({ disk });
    await inUse(again);
    expect(await hub.devices()).toBe(1);
  });

  it('FS1 sees two hubs of one name, and can tell them apart by address and figures', async () => {
    const [one, two] = [await hubWith({ dataFolder: folder() }), await hubWith({ dataFolder: folder() })];
    const notices = [await one.identity(), await two.identity()];
    const kiosk = await device({
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
    const shown = await code(kiosk);
    expect((await one.confirm(shown.code)).status).toBeGreaterThanOrEqual(400);
    expect((await two.confirm(shown.code)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin' }), patience);
  });
});
