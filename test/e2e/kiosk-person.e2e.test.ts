import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, nextPerson } from '../harness/office-pages.ts';
import { signIn } from '../harness/public-door.ts';

/** As fingers do: what comes faster is a scanner's (SC7), and of a card nothing is typed. */
const BETWEEN_DIGITS_MS = 80;
const MINH = '079203014253';
const LAN = '025111222';

describe('a centre with one number per person and day', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    await limitToOne(hub);
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1280, height: 1024 });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  /** Touches a tile and waits for the page that asks who presses. */
  async function choose(serviceId: string): Promise<void> {
    await kiosk.find(`tile-${serviceId}`).waitFor();
    // Touches in the first 400 ms of a page, and within 700 ms of the last one, do nothing.
    await kiosk.page.waitForTimeout(800);
    await kiosk.find(`tile-${serviceId}`).click();
    await kiosk.find('key-1').waitFor();
    await kiosk.page.waitForTimeout(800);
  }

  it('IS3 a person gets one number, a second one is refused in words, and another person gets theirs', async () => {
    await choose('chung-thuc');
    for (const digit of MINH) await kiosk.find(`key-${digit}`).click();
    // What was pressed stands there in the next picture.
    await expect.poll(async () => (await kiosk.text('person-digits')).replaceAll(/\s/g, '')).toMatch(/53$/);
    await kiosk.find('person-continue').click();
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toBe('C001');
    await nextPerson(kiosk);

    await choose('ho-tich');
    await kiosk.page.keyboard.type(MINH, { delay: BETWEEN_DIGITS_MS });
    await kiosk.page.keyboard.press('Enter');
    await kiosk.says('message', 'Hôm nay ông/bà đã lấy đủ 1 số');
    await kiosk.page.waitForTimeout(800);
    await kiosk.find('start-again').click();

    await choose('ho-tich');
    await kiosk.page.keyboard.type(LAN, { delay: BETWEEN_DIGITS_MS });
    await kiosk.page.keyboard.press('Enter');
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toBe('A001');
    await nextPerson(kiosk);
  });

  it('IS3 whoever has no paper is sent to the desk', async () => {
    await choose('ho-tich');
    await kiosk.find('no-paper').click();
    await kiosk.says('message', 'Mời ông/bà gặp bàn hướng dẫn để lấy số.');
    expect(await kiosk.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(kiosk.complaints).toEqual([]);
  });
});

async function limitToOne(hub: HubProcess): Promise<void> {
  const door = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
  await changeSettings(door, (settings) => ({ ...settings, issuing: { ...settings.issuing, perPersonPerDay: 1 } }));
}
