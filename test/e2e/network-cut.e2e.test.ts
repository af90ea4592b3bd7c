import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber } from '../harness/office-pages.ts';

const CUT_MS = 30_000;

/** What the display and its voice do in a cut is in voice-cuts, what a phone does in follow. */
describe('the network is away for half a minute', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let counter: OfficePage;
  let tablet: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    tablet = await OfficePage.open(browser, `${hub.url}/rating/`, { width: 1024, height: 768 });
    await tablet.find('at-quay-2').click();
    await tablet.find('rating-rest').waitFor();
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
    for (const number of ['A001', 'A002']) {
      expect(await takeNumber(kiosk, 'ho-tich')).toBe(number);
      await nextPerson(kiosk);
    }
    await counter.find('next').click();
    await eventually(async () => expect(await counter.text('current-number')).toBe('A001'));
    for (const { page } of [kiosk, counter, tablet]) {
      await page.evaluate(() => Object.assign(window, { notReloaded: true }));
      await page.context().setOffline(true);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('HL1 HL3 kiosk, counter and the page that asks say so, keep what they know and give nothing out', async () => {
    await kiosk.says('connection', 'mất kết nối');
    await counter.says('connection', 'Mất kết nối');
    await tablet.says('rating-rest', 'Máy đang mất kết nối. Ông/bà không cần làm gì.');
    expect(await counter.text('current-number')).toBe('A001');
    // Whoever touches a tile all the same gets no number that nobody knows of.
    await kiosk.page.waitForTimeout(1_000);
    await kiosk.find('tile-ho-tich').click({ force: true });
    await kiosk.page.waitForTimeout(CUT_MS - 1_000);
    expect(await kiosk.find('number').count()).toBe(0);
    await kiosk.says('connection', 'mất kết nối');
    expect(await counter.text('current-number')).toBe('A001');
  });

  it('HL1 HL3 they come back by themselves, and everything goes on where it stood', async () => {
    for (const { page } of [kiosk, counter, tablet]) await page.context().setOffline(false);
    await kiosk.find('connection').first().waitFor({ state: 'detached', timeout: 30_000 });
    await kiosk.page.locator('h1', { hasText: 'Chạm vào việc ông/bà cần làm' }).waitFor();
    await counter.says('connection', 'Đã kết nối');
    await tablet.page.getByText('Máy đang mất kết nối').waitFor({ state: 'detached', timeout: 30_000 });
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A003');
    expect(await counter.text('current-number')).toBe('A001');
    await counter.find('start').click();
    await counter.says('current-state', 'Đang phục vụ');
    await counter.find('done').click();
    await tablet.says('rating-asks', 'Số A001');
    for (const { page, complaints } of [kiosk, counter, tablet]) {
      expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
      expect(complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([]);
    }
  });
});
