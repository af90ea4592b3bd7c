import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber } from '../harness/office-pages.ts';

describe('the hub is killed in the middle of the day', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let port: number;
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let display: OfficePage;
  let counter: OfficePage;

  beforeAll(async () => {
    port = await freePort();
    hub = await HubProcess.start({ dataFolder, port });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1920, height: 1080 });
    display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('CA7 a double press of the key calls one number', async () => {
    // A fourth number within half a minute would be asked back (IS8).
    for (const expected of ['A001', 'A002']) {
      expect(await takeNumber(kiosk, 'ho-tich')).toBe(expected);
      await nextPerson(kiosk);
    }
    await counter.page.keyboard.press('Enter');
    await counter.page.keyboard.press('Enter');
    await eventually(async () => expect(await counter.text('current-number')).toBe('A001'));
    await counter.page.waitForTimeout(500);
    expect(await counter.text('current-number')).toBe('A001');
    await eventually(async () => expect(await display.text('card-number')).toBe('A001'));
  });

  it('every page says that it is not connected, keeps what it showed, and comes back by itself', async () => {
    for (const office of [kiosk, display, counter]) {
      await office.page.evaluate(() => Object.assign(window, { notReloaded: true }));
    }
    await hub.kill();
    await kiosk.says('connection', 'mất kết nối');
    expect(await kiosk.find('tile-ho-tich').locator('button').first().getAttribute('aria-disabled')).toBe('true');
    await eventually(async () => expect(await display.text('connection')).toMatch(/mất kết nối/i));
    await eventually(async () => expect(await counter.text('connection')).toMatch(/mất kết nối/i));
    expect(await display.text('card-number')).toBe('A001');

    hub = await HubProcess.start({ dataFolder, port });
    await eventually(async () => expect(await display.text('connection')).toMatch(/đã kết nối/i));
    await eventually(async () => expect(await counter.text('connection')).toMatch(/đã kết nối/i));
    // A kiosk says so by asking again what somebody came for, with tiles that give numbers.
    await kiosk.find('connection').first().waitFor({ state: 'detached', timeout: 15_000 });
    await kiosk.page.locator('h1', { hasText: 'Chạm vào việc ông/bà cần làm' }).waitFor();
    expect(await kiosk.find('tile-ho-tich').locator('button').first().getAttribute('aria-disabled')).toBe('false');
    expect(await display.text('card-number')).toBe('A001');
    expect(await counter.text('current-number')).toBe('A001');
    for (const office of [kiosk, display, counter]) {
      expect(await office.page.evaluate(() => 'notReloaded' in window)).toBe(true);
    }
  });

  it('HL2 the display announces nothing a second time', async () => {
    expect(await display.find('card-number').count()).toBe(1);
    const stored = await display.page.evaluate(() => JSON.stringify(localStorage));
    await display.page.reload();
    await eventually(async () => expect(await display.text('card-number')).toBe('A001'));
    expect(await display.page.evaluate(() => JSON.stringify(localStorage))).toBe(stored);
  });

  it('HL3 the counter goes on without signing in again, and the numbers go on without a gap', async () => {
    await counter.find('start').click();
    await counter.says('current-state', 'Đang phục vụ');
    await counter.find('done').click();
    await counter.says('notice', 'Đã xong A001');
    expect(await counter.find('current-number').count()).toBe(0);
    await counter.find('next').click();
    await eventually(async () => expect(await counter.text('current-number')).toBe('A002'));
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A003');
    for (const office of [kiosk, display, counter]) expect(office.complaints).toEqual([]);
  });
});
