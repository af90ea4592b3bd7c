import { readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintDigits } from '@motcua/protocol';
import { findSocat } from '@motcua/wires';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RawClient } from '../harness/raw-client.ts';
import { UpdatesPage } from './testing/updates-page.ts';
import type { PackedAppliance } from './testing/packed-appliance.ts';
import { PackedOffice } from './testing/packed-office.ts';

/** Real processes on a machine that does other things too. */
const patience = { timeout: 60_000, interval: 100 };
/** FS6: a hub is looked for elsewhere from the 60th second on. */
const WITH_LOOKING = { timeout: 150_000, interval: 200 };
const CLIP = '/voice-packs/vi-nam/n-4.ogg';

const socat = findSocat();

describe.skipIf('obstacle' in socat)(
  'kiosk and display as they are packed, under their launchers, before a real hub',
  () => {
    let office: PackedOffice;

    beforeAll(async () => {
      office = await PackedOffice.open('obstacle' in socat ? '' : socat.program);
      for (const device of office.devices) device.switchOn();
    }, 180_000);
    afterAll(() => office?.close(), 60_000);

    const inUse = (device: PackedAppliance, wait = patience) =>
      vi.waitFor(() => {
        expect([device.link.state().kind, device.setup.view()?.step], device.said.slice(-3_000)).toEqual([
          'connected',
          null,
        ]);
      }, wait);
    const keptHub = async (device: PackedAppliance) =>
      JSON.parse(await readFile(device.own('hub.json'), 'utf8')) as { urls: string[]; authorityPem: string };
    const memory = async ({ root }: PackedAppliance) =>
      JSON.parse(await readFile(join(root, 'state', 'launcher.json'), 'utf8').catch(() => 'null')) as unknown;

    it('FS1 FS2 FS4 TL7 VO2 UP4 find the hub, are paired by their codes, and have its files by TLS alone', async () => {
      const { hub } = office;
      const { authorityDigits, authorityFingerprint } = await hub.identity();
      for (const device of office.devices) {
        // FS2: it has heard of the hub by itself; which of the network's hubs it is, people see.
        await vi.waitFor(
          () => expect(device.setup.view()?.step, device.said).toMatchObject({ kind: 'choose' }),
          patience,
        );
        await vi.waitFor(() => {
          const step = device.setup.view()?.step;
          const digits = step?.kind === 'choose' ? step.hubs.map((each) => each.digits) : [];
          expect(digits).toContain(fingerprintDigits(authorityFingerprint ?? ''));
        }, patience);
        // UP4: a page of the first start is enough to be well.
        await vi.waitFor(
          async () => expect(await memory(device)).toMatchObject({ proven: ['0.1.0'], bad: [] }),
          patience,
        );

        device.setup.act({ act: 'address', text: new URL(hub.secureUrl).host });
        const code = await vi.waitFor(() => {
          const step = device.setup.view()?.step;
          if (step?.kind !== 'pair' || step.code === null) throw new Error(`no code: ${JSON.stringify(step)}`);
          expect(step.hub.digits).toBe(authorityDigits);
          return step.code;
        }, patience);
        await expect(stat(device.own('hub-token.json'))).rejects.toThrow(/ENOENT/);
        expect((await hub.confirm(code)).status).toBe(200);
        await vi.waitFor(() => expect(device.setup.view()?.step).toEqual({ kind: 'pin', before: 'none' }), patience);
        device.setup.act({ act: 'set-pin', pin: null });
        await inUse(device);
        expect(device.setup.view()).toMatchObject({ isProtected: true, trouble: null });
        expect(await keptHub(device)).toMatchObject({
          ...{ urls: [hub.secureUrl], authorityPem: expect.stringContaining('BEGIN CERTIFICATE') as string },
        });
        for (const name of ['hub.json', 'hub-token.json'])
          expect((await stat(device.own(name))).mode & 0o777).toBe(0o600);

        const clip = await device.fetch(CLIP);
        expect([clip.status, clip.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
        const asTheHubHasIt = Buffer.from(await (await fetch(`${hub.url}${CLIP}`)).arrayBuffer());
        expect(Buffer.from(await clip.arrayBuffer()).equals(asTheHubHasIt)).toBe(true);
        expect((await device.fetch('/api/hub-identity')).status).toBe(404);
      }
      expect(office.kiosk.link.latest('kiosk-menu', null)?.body.services).toHaveLength(8);
      expect(office.display.link.latest('call-board', null)).not.toBeNull();
      expect(await hub.devices()).toBe(2);
    }, 240_000);

    it('UP4 UP6 UP7 become the newer version that the hub gives them, and are found well in it', async () => {
      // The machines are switched off and on: without a question they are what they were, and tell which version they run. Before they
      // have asked for updates the hub knows the version too, from their link, and gives them nothing yet.
      for (const device of office.devices) await device.switchOff();
      for (const device of office.devices) device.switchOn();
      const page = new UpdatesPage(await office.hub.administrator());
      await vi.waitFor(async () => {
        const { machines } = await page.overview();
        const told = machines.flatMap(({ part, version, heardAt, state }) =>
          part === 'hub' ? [] : [[version, heardAt !== null, state.kind]],
        );
        expect(told).toEqual([
          ['0.1.0', true, 'current'],
          ['0.1.0', true, 'current'],
        ]);
      }, patience);
      for (const device of office.devices) {
        await inUse(device);
        const packageId = await page.bring(await office.packNewer(device.role, '0.2.0'));
        expect(await page.give(packageId, office.deviceIdOf(device))).toEqual({ kind: 'done' });
      }
      // Each asks once a minute; after a start it asks at once.
      for (const device of office.devices) await device.switchOff();
      for (const device of office.devices) device.switchOn();
      for (const device of office.devices) {
        await vi.waitFor(
          () => expect(device.runs, device.said.slice(-3_000)).toEqual(['0.1.0', '0.1.0', '0.1.0', '0.2.0']),
          patience,
        );
        await inUse(device);
        await vi.waitFor(
          async () => expect(await memory(device)).toMatchObject({ proven: ['0.1.0', '0.2.0'], bad: [] }),
          patience,
        );
        expect(await readlink(join(device.root, 'current'))).toBe('versions/0.2.0');
        expect((await device.fetch(CLIP)).status).toBe(200);
      }
      await vi.waitFor(
        async () => {
          const { machines } = await page.overview();
          const told = machines
            .filter(({ part }) => part !== 'hub')
            .map(({ version, state }) => `${version} ${state.kind}`);
          expect(told).toEqual(['0.2.0 current', '0.2.0 current']);
        },
        { timeout: 90_000, interval: 500 },
      );
    }, 300_000);

    it('FS6 HL1 the hub comes back elsewhere while the kiosk gives numbers alone: both find it, and every slip is one ticket', async () => {
      const { kiosk, display } = office;
      const kioskId = office.deviceIdOf(kiosk);
      const before = await keptHub(kiosk);
      await office.attachPrinter(kioskId);
      const issued = [await office.press()];
      const [withHub] = issued;
      await vi.waitFor(
        () => expect(withHub && office.fateOf(withHub), kiosk.said.slice(-3_000)).toBe('confirmed'),
        patience,
      );
      await vi.waitFor(
        async () => expect(await readFile(kiosk.own('reserve.json'), 'utf8')).toContain('reserve-leased'),
        patience,
      );

      await office.hub.kill();
      const giving = { kind: 'lost', alone: { standing: 'giving' } };
      await vi.waitFor(() => expect(kiosk.link.state()).toMatchObject(giving), patience);
      issued.push(await office.press(), await office.press());
      await office.startHubElsewhere();
      // It is there again, and nobody at the glass knows yet.
      expect(kiosk.link.state()).toMatchObject(giving);
      issued.push(await office.press());
      expect(issued.map(({ number }) => number)).toEqual(['A001', 'A800', 'A801', 'A802']);
      await vi.waitFor(
        () =>
          expect(issued.map((each) => office.fateOf(each)).slice(1)).toEqual(['confirmed', 'confirmed', 'confirmed']),
        patience,
      );
      expect(office.paper(issued)).toEqual(['A001', 'A800', 'A801', 'A802']);

      await Promise.all(office.devices.map((device) => inUse(device, WITH_LOOKING)));
      for (const device of office.devices) {
        expect(device.setup.view()).toMatchObject({ trouble: null, isProtected: true });
        await vi.waitFor(async () => {
          const { urls, authorityPem } = await keptHub(device);
          expect([new URL(urls[0] ?? '').port, urls[1]]).toEqual([new URL(office.hub.secureUrl).port, before.urls[0]]);
          expect(authorityPem).toBe(before.authorityPem);
        }, patience);
        expect((await device.fetch(CLIP)).status).toBe(200);
      }
      expect(office.deviceIdOf(kiosk)).toBe(kioskId);
      expect(display.link.latest('call-board', null)).not.toBeNull();

      const staff = new RawClient('staff', await office.hub.administrator());
      await vi.waitFor(() => {
        const [reserve] = staff.lastView('device-health')?.reserves ?? [];
        expect(reserve, kiosk.said.slice(-3_000)).toMatchObject({ given: 3, placed: 3, withoutSlip: [], refused: [] });
      }, patience);
      const waiting = () =>
        kiosk.link.latest('kiosk-menu', null)?.body.services.find(({ serviceId }) => serviceId === 'ho-tich')?.waiting;
      await vi.waitFor(() => expect(waiting()).toBe(4), patience);
      expect(await readFile(kiosk.own('reserve.log'), 'utf8')).not.toContain('"kind":"given"');
      // The hub has the printer again, and no slip of it comes out twice.
      const last = await vi.waitFor(() => office.press(), patience);
      issued.push(last);
      await vi.waitFor(() => expect(office.fateOf(last), kiosk.said.slice(-3_000)).toBe('confirmed'), patience);
      expect(office.paper(issued)).toEqual(['A001', 'A800', 'A801', 'A802', 'A002']);
      expect(office.printer.device.strayBytes).toBe(0);
      staff.close();

      // The next morning it goes there at once.
      await kiosk.switchOff();
      kiosk.switchOn();
      await vi.waitFor(() => expect(kiosk.runs).toHaveLength(5), patience);
      await inUse(kiosk, { timeout: 30_000, interval: 100 });
    }, 400_000);
  },
);
