import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApplianceLink, type ApplianceLink } from '@motcua/client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppliancePage, type ApplianceRole } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { eventually, takeNumber, type OfficePage } from '../harness/office-pages.ts';
import { canSpeak } from '../harness/voice-office.ts';

describe('the built pages behind an appliance, with no door to the network', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const links: ApplianceLink[] = [];
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let display: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await openAppliance('kiosk', { width: 1080, height: 1920 });
    display = await openAppliance('display', { width: 1920, height: 1080 });
  });
  afterAll(async () => {
    for (const link of links) link.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function openAppliance(role: ApplianceRole, size: { width: number; height: number }): Promise<OfficePage> {
    let token: string | null = null;
    const link = openApplianceLink({
      ...{ role, hubUrl: hub.url, deviceName: `Máy thử ${role}`, version: '1', log: () => undefined },
      tokenStore: {
        get: () => Promise.resolve(token),
        set: (next) => {
          token = next;
          return Promise.resolve();
        },
      },
    });
    links.push(link);
    return openAppliancePage(browser, { role, size, main: link, hubUrl: () => hub.url });
  }

  it('give a number with its slip, and can choose again', async () => {
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A001');
    await kiosk.says('slip-state', 'lấy phiếu');
    await kiosk.find('choose-again').click();
    await kiosk.says('notice', 'A001');
    await display.says('waiting', '0 người');
  });

  it('say that the hub is away, and find it again without being loaded anew', async () => {
    const port = Number(new URL(hub.url).port);
    // What is being fetched when the hub goes is rightly complained of by the browser.
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
    await hub.kill();
    await kiosk.says('connection', 'mất kết nối');
    await display.says('connection', 'Mất kết nối');
    hub = await HubProcess.start({ dataFolder, port });
    await display.says('connection', 'Đã kết nối');
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A002');
  });

  it('VO2 the display gets its clips at its own address', async () => {
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
  });

  it('ask nothing of the network, and leave the console empty', async () => {
    for (const office of [kiosk, display]) {
      expect(office.complaints).toEqual([]);
      const tried = await office.page.evaluate(() =>
        fetch('http://elsewhere.test/').then(
          () => 'reached',
          () => 'blocked',
        ),
      );
      expect(tried).toBe('blocked');
    }
  });
});
