import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followAddress } from '@motcua/protocol';
import type { Command, CounterId, DeviceId, ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { findSocat, PtyWire, VirtualScanner } from '@motcua/wires';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppliancePage } from '../harness/appliance-page.ts';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { scannerAt, serialAt } from '../harness/input-office.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { eventually, type OfficePage } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const ANSWER_WITHIN_MS = 10_000;
const SOON_MS = 30_000;
const quay2 = 'quay-2' as CounterId;
const socat = findSocat();

/*
 *   scanner ══ pseudo-terminal ══ the kiosk's main process ══ built preload ── built page, in Chromium
 *                                    (its own process)
 */
describe.skipIf('obstacle' in socat)('a scanner that is attached to the kiosk itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const place = { dataFolder: join(folder, 'hub'), port: 0 };
  let wire: PtyWire;
  let hub: HubProcess;
  let program: KioskProgram;
  let browser: Browser;
  let kiosk: OfficePage;
  let otherKiosk: RawClient;
  let chief: RawClient;
  let scanner: VirtualScanner;

  beforeAll(async () => {
    if ('obstacle' in socat) return;
    wire = new PtyWire({ path: join(folder, 'may-quet'), socat: socat.program });
    await wire.plug();
    scanner = new VirtualScanner(wire);
    place.port = await freePort();
    hub = await HubProcess.start(place);
    browser = await launchChromium();
    program = new KioskProgram(hub.url, join(folder, 'kiosk'), folder);
    await program.startForPage();
    kiosk = await openAppliancePage(browser, {
      ...{ role: 'kiosk', size: { width: 1080, height: 1920 }, main: program },
      hubUrl: () => hub.url,
    });
    await kiosk.find('tile-ho-tich').waitFor();
    const chiefDoor = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    chief = new RawClient('staff', chiefDoor);
    await chief.connected(ANSWER_WITHIN_MS);
    const deviceId = await kioskId();
    const atKiosk = { kind: 'kiosk', deviceId, port: serialAt(wire.path) } as const;
    await changeSettings(chiefDoor, (settings) => ({
      ...settings,
      scanners: [{ ...scannerAt(wire.path, 'quet', { kind: 'kiosk', deviceId }), connection: atKiosk }],
    }));
    await untilScannerIsOpen();
    otherKiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Cửa sau'));
    await done(chief, { type: 'open-counter', counterId: quay2 });
  }, 240_000);
  afterAll(async () => {
    otherKiosk?.close();
    chief?.close();
    await browser?.close();
    await program?.kill();
    await hub?.stop();
    await wire?.unplug();
    rmSync(folder, { recursive: true, force: true });
  });

  async function kioskId(): Promise<DeviceId> {
    let found = '' as DeviceId;
    await eventually(() => {
      const { deviceId } =
        chief.lastView('device-health')?.appliances.find(({ role }) => role === 'kiosk') ??
        expect.fail(`the kiosk has not come: ${program.said}`);
      found = deviceId;
    }, SOON_MS);
    return found;
  }

  async function untilScannerIsOpen(): Promise<void> {
    await eventually(() => {
      expect(chief.lastView('device-health')?.scanners[0]?.state, program.said).toBe('open');
    }, SOON_MS);
  }

  async function done(client: RawClient, command: Command) {
    const { reply } = await client.send(command, ANSWER_WITHIN_MS);
    if (reply.kind === 'rejected') throw new Error(`${command.type}: ${reply.rejection.code}`);
    return reply.outcome;
  }

  async function slip(): Promise<TicketIssuedOutcome> {
    const outcome = await done(otherKiosk, {
      ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], person: null, oneMore: true },
      ...{ priority: 'ordinary', needs: [], language: 'vi' },
    });
    if (outcome.type !== 'ticket-issued') throw new Error(outcome.type);
    return outcome;
  }

  /** Touches as a hand does: what comes in the first moment of a page does nothing. */
  async function touch(test: string): Promise<void> {
    await kiosk.find(test).waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.find(test).click();
  }

  it('SC3 SE2 a missed number’s slip is found by it, and “Tôi đã quay lại” puts the number back into the line', async () => {
    const { ticketId, number, slipCode } = await slip();
    await done(chief, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null });
    await done(chief, { type: 'mark-no-show', counterId: quay2, ticketId, override: 'supervisor-decision' });
    for (let others = 0; others < 3; others += 1) await slip();

    scanner.scan(slipCode);
    await kiosk.says('found-number', number);
    await kiosk.says('found-state', 'Số này đã được gọi khi ông/bà vắng mặt');
    await kiosk.says('come-back', 'Tôi đã quay lại');
    await touch('come-back');
    await kiosk.says('found-state', 'Đã ghi nhận ông/bà quay lại');
    await kiosk.says('found-text', 'Số của ông/bà được gọi sau 2 lượt gọi nữa.');
    await touch('start-again');
    await kiosk.find('tile-ho-tich').waitFor();
    expect(kiosk.complaints).toEqual([]);
  });

  it('FO3 takes the address that a phone would open for the slip it is on', async () => {
    const { slipCode, number } = await slip();
    scanner.scan(followAddress({ host: '192.168.1.10', port: 7180 }, slipCode));
    await kiosk.says('found-number', number);
    await kiosk.says('found-state', 'Số này đang chờ đến lượt');
    await touch('start-again');
    await kiosk.find('tile-ho-tich').waitFor();
  });

  it('SC3 while the hub is away the page says that it cannot look, and that the number holds', async () => {
    const { slipCode, number } = await slip();
    await hub.kill();
    await kiosk.says('connection', 'mất kết nối');
    scanner.scan(slipCode);
    await kiosk.page.locator('h1', { hasText: 'Máy đang mất kết nối, chưa tra được phiếu này' }).waitFor();
    await kiosk.says('message', 'Số đã lấy hôm nay vẫn còn hiệu lực. Mời ông/bà gặp bàn hướng dẫn.');
    await touch('start-again');

    hub = await HubProcess.start(place);
    await kiosk.find('tile-ho-tich').waitFor();
    await chief.connected(SOON_MS);
    await untilScannerIsOpen();
    // The same slip, read before: it is not held back as a second reading of one holding.
    await eventually(async () => {
      scanner.scan(slipCode);
      await kiosk.find('found-number').waitFor({ timeout: 3_000 });
    }, SOON_MS);
    await kiosk.says('found-number', number);
    await kiosk.says('found-state', 'Số này đang chờ đến lượt');
    expect(kiosk.complaints).toEqual([]);
  });
});
