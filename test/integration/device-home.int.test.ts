import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HeardNotice } from '@motcua/client/home';
import { describe, expect, it, vi } from 'vitest';
import type { DeviceDisk, HomeDevice, HomeDeviceOptions } from '../harness/home-device.ts';
import { freePort } from '../harness/hub-process.ts';
import type { OfficeHub } from '../harness/office-hub.ts';
import { inUse, ownDevice, ownFolder, ownHub, pairingOf, patience } from '../harness/own-devices.ts';

/** What takes a device a minute takes it some seconds here. */
const HURRY = 12;

const codeOf = async (kiosk: HomeDevice, before: string | null = null) => (await pairingOf(kiosk, before)).code;

/** A device that belongs to this hub and works. */
async function pairedWith(hub: OfficeHub, url: string, more: Partial<HomeDeviceOptions> = {}) {
  const disk: DeviceDisk = new Map();
  const kiosk = await ownDevice({ disk, ...more });
  kiosk.setup.act({ act: 'address', text: url });
  await hub.confirm(await codeOf(kiosk));
  await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin', before: 'none' }), patience);
  kiosk.setup.act({ act: 'set-pin', pin: null });
  await inUse(kiosk);
  return { disk, kiosk };
}
const heardOf = async (hub: OfficeHub): Promise<HeardNotice> => ({
  notice: await hub.identity(),
  hosts: ['127.0.0.1'],
});
const keptIn = (disk: DeviceDisk) =>
  JSON.parse(disk.get('hub.json') ?? 'null') as { urls: string[]; authorityPem: string | null };

describe('a device that belongs to a hub', () => {
  it('FS5 FS3 taken out it says so within 5 s, and is paired again by the code that it shows', async () => {
    const hub = await ownHub({ dataFolder: ownFolder() });
    const { kiosk, disk } = await pairedWith(hub, hub.secureUrl);
    const revokedAt = performance.now();
    await hub.revokeAll();
    await vi.waitFor(() => expect(kiosk.link.state().kind).not.toBe('connected'), { timeout: 5_000, interval: 20 });
    const first = await codeOf(kiosk);
    expect(performance.now() - revokedAt).toBeLessThan(5_000);
    expect(kiosk.view().step).toMatchObject({ reason: 'taken-out' });
    expect(kiosk.link.state()).toMatchObject({ kind: 'pairing', because: 'revoked' });
    const token = [...disk].find(([name]) => name.startsWith('token'))?.[1];
    expect((await hub.confirm(first)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin', before: 'none' }), patience);
    expect([...disk].find(([name]) => name.startsWith('token'))?.[1]).not.toBe(token);
    expect(await hub.devices()).toBe(1);
  });

  it('FS3 a code that the hub no longer takes makes place for a new one by itself', async () => {
    const dataFolder = ownFolder();
    const ports = { httpPort: await freePort(), httpsPort: await freePort() };
    const hub = await ownHub({ dataFolder, ...ports });
    const kiosk = await ownDevice({ disk: new Map() });
    kiosk.setup.act({ act: 'address', text: hub.secureUrl });
    const before = await codeOf(kiosk);
    await hub.kill();
    const again = await ownHub({ dataFolder, ...ports });
    const next = await codeOf(kiosk, before);
    expect(kiosk.view().step).toMatchObject({ reason: 'new-code', code: next });
    expect((await again.confirm(before)).status).toBeGreaterThanOrEqual(400);
    expect((await again.confirm(next)).status).toBe(200);
    await vi.waitFor(() => expect(kiosk.view().step).toEqual({ kind: 'pin', before: 'none' }), patience);
  });

  it('FS6 goes on by itself where its hub has moved to, and starts there the next time', async () => {
    const dataFolder = ownFolder();
    let heard: HeardNotice[] = [];
    const hub = await ownHub({ dataFolder });
    const { kiosk, disk } = await pairedWith(hub, hub.secureUrl, { heard: () => heard, hurry: HURRY });
    const states: string[] = [];
    kiosk.link.onState(({ kind }) => states.push(kind));
    // Its hub may be found in the very moment in which it begins to look: what was said is kept, not looked for now and then.
    const said: (string | null)[] = [];
    kiosk.setup.onView(({ trouble }) => said.push(trouble?.kind ?? null));
    await hub.kill();
    const moved = await ownHub({ dataFolder });
    const other = await ownHub({ dataFolder: ownFolder() });
    heard = [await heardOf(other), await heardOf(moved)];
    await vi.waitFor(() => expect(said).toContain('looking'), patience);
    await inUse(kiosk);
    expect(kiosk.view()).toMatchObject({ trouble: null, run: 0 });
    expect(said.filter((trouble) => trouble !== null && trouble !== 'looking')).toEqual([]);
    await vi.waitFor(() => expect(keptIn(disk).urls).toEqual([moved.secureUrl, hub.secureUrl]), patience);
    expect(states).not.toContain('pairing');
    expect(kiosk.asked).not.toContain(other.secureUrl);
    kiosk.close();
    await inUse(await ownDevice({ disk }));
    expect([await moved.devices(), await other.devices()]).toEqual([1, 0]);
  });

  it('FS5 FS4 says that an impostor is not its hub, tells it nothing, and finds the right one elsewhere', async () => {
    const dataFolder = ownFolder();
    let heard: HeardNotice[] = [];
    const hub = await ownHub({ dataFolder });
    const { httpPort } = hub;
    const httpsPort = Number(new URL(hub.secureUrl).port);
    const { kiosk, disk } = await pairedWith(hub, hub.secureUrl, { heard: () => heard, hurry: HURRY });
    await hub.kill();
    // It has copied what anybody may read, the id too; the key of the authority it has not.
    const copy = ownFolder();
    mkdirSync(join(copy, 'identity'), { mode: 0o700 });
    copyFileSync(join(dataFolder, 'identity', 'hub-id.txt'), join(copy, 'identity', 'hub-id.txt'));
    const impostor = await ownHub({ dataFolder: copy, httpPort, httpsPort });
    expect((await impostor.identity()).hubId).toBe((JSON.parse(disk.get('hub.json') ?? '') as { hubId: string }).hubId);
    const address = new URL(hub.secureUrl).host;
    await vi.waitFor(() => expect(kiosk.view().trouble).toEqual({ kind: 'stranger', address }), patience);
    expect([kiosk.link.state().kind, kiosk.view().step]).toEqual(['lost', null]);
    const right = await ownHub({ dataFolder });
    heard = [await heardOf(impostor), await heardOf(right)];
    await inUse(kiosk);
    expect(kiosk.view().trouble).toBeNull();
    expect(keptIn(disk).urls[0]).toBe(right.secureUrl);
    expect(await impostor.devices()).toBe(0);
  });

  it('FS5 says that a clock is wrong where the certificate does not hold today', async () => {
    const hub = await ownHub({ dataFolder: ownFolder() });
    const { kiosk, disk } = await pairedWith(hub, hub.secureUrl);
    kiosk.close();
    const late = await ownDevice({ disk, clockOffMs: 400 * 24 * 3_600_000, hurry: HURRY });
    await vi.waitFor(() => expect(late.view().trouble).toEqual({ kind: 'clock' }), patience);
    expect(late.link.state().kind).toBe('lost');
    const fresh = await ownDevice({ disk: new Map(), clockOffMs: 400 * 24 * 3_600_000 });
    fresh.setup.act({ act: 'address', text: hub.secureUrl });
    await vi.waitFor(() => expect(fresh.view().step).toMatchObject({ kind: 'choose', problem: 'clock' }), patience);
  });

  it('FS7 says that plain HTTP is not protected, and pins the authority as soon as there is one', async () => {
    const dataFolder = ownFolder();
    const httpPort = await freePort();
    const hub = await ownHub({ dataFolder, httpPort, httpsPort: 'off' });
    const { kiosk, disk } = await pairedWith(hub, hub.url);
    expect(kiosk.view().isProtected).toBe(false);
    expect(keptIn(disk)).toMatchObject({ urls: [hub.url], authorityPem: null });
    await hub.kill();
    const safer = await ownHub({ dataFolder, httpPort });
    await vi.waitFor(() => expect(keptIn(disk).urls).toEqual([safer.secureUrl]), patience);
    expect(keptIn(disk).authorityPem).toContain('BEGIN CERTIFICATE');
    await inUse(kiosk);
    await vi.waitFor(() => expect(kiosk.view().isProtected).toBe(true), patience);
    expect(await safer.devices()).toBe(1);
    // From now on plain HTTP is not this hub any more, whoever answers there.
    await safer.kill();
    await ownHub({ dataFolder, httpPort, httpsPort: 'off' });
    await vi.waitFor(() => expect(kiosk.link.state().kind).toBe('lost'), patience);
    expect(keptIn(disk).urls).toEqual([safer.secureUrl]);
  });
});
