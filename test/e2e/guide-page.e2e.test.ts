import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const PASSWORD = 'huong-dan-o-cua-2026';
const OWN_PASSWORD = 'bảy con chim sẻ trên mái';

/** What the phone was made to do. */
type Told = { shakes: number[][]; locks: number };

function watch(): void {
  const told: Told = { shakes: [], locks: 0 };
  Object.assign(window, { told });
  navigator.vibrate = (pattern) => told.shakes.push([pattern].flat() as number[]) > 0;
  const request = (): Promise<unknown> => {
    told.locks += 1;
    return Promise.resolve({ release: () => Promise.resolve() });
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}

describe('the page of a guide on a phone', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let phone: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    const { names, password } = hub.demoSignIn;
    const { cookie } = await signIn(hub.url, names[2] ?? '', password);
    const added = await fetch(`${hub.url}/api/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: hub.url, cookie: cookie ?? '' },
      body: JSON.stringify({ name: 'linh', displayName: 'Linh', role: 'guide', password: PASSWORD }),
    });
    expect(added.ok).toBe(true);
    // AC12: what the administrator gave is good for choosing one's own.
    const chosen = await fetch(`${hub.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: hub.url },
      body: JSON.stringify({ name: 'linh', password: PASSWORD, newPassword: OWN_PASSWORD }),
    });
    expect(chosen.ok).toBe(true);
    browser = await launchChromium();
    phone = await OfficePage.openGlass(browser, 'about:blank', { width: 360, height: 740 });
    await phone.page.addInitScript(watch);
    await phone.page.goto(`${hub.url}/counter/`);
    await signInOn(phone, 'linh', OWN_PASSWORD);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('ST1 HE6 a request for help shakes the phone once, stands large from edge to edge above the page, and the screen stays on', async () => {
    const { page } = phone;
    const told = () => page.evaluate(() => (window as unknown as { told: Told }).told);
    await phone.find('give-ho-tich').waitFor();
    await expect.poll(told).toEqual({ shakes: [], locks: 1 });
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số 2'));
    const from = { kind: 'kiosk', place: 'start', serviceId: null, language: 'vi' } as const;
    await kiosk.send({ type: 'request-help', from }, 15_000);
    await phone.says('help-open', 'Máy lấy số 2 cần người hướng dẫn');
    // What comes is read out; the minutes, which change where they stand, are not.
    const spoken = { role: 'alert', 'aria-atomic': 'false', 'aria-relevant': 'additions' };
    for (const [name, value] of Object.entries(spoken))
      expect(await phone.find('help-open').getAttribute(name), name).toBe(value);
    const box = await phone.find('help-open').boundingBox();
    expect([box?.x, box?.y, box?.width]).toEqual([0, 0, 360]);
    await page.evaluate(() => window.scrollTo(0, 400));
    expect((await phone.find('help-open').boundingBox())?.y).toBe(0);
    expect([...(await findBarriers(page)), await pixelsTooWide(page)]).toEqual([0]);
    expect((await told()).shakes).toEqual([[300, 150, 300]]);
    await phone.press('take-help');
    await phone.says('help-alerts', 'Bạn đang đến');
    expect(await phone.text('help-open')).toBe('');
    await page.waitForTimeout(1_100);
    await phone.press('finish-help');
    await phone.find('finish-help').waitFor({ state: 'detached' });
    expect((await told()).shakes).toHaveLength(1);
    kiosk.close();
  });

  it('ST1 gives a number in two touches, printed where the guide wants it, and keeps it until the next person', async () => {
    await phone.press('give-ho-tich');
    await phone.page.locator('[data-test^="print-at-"]').first().tap();
    await phone.says('issued-number', 'A001');
    expect(await phone.text('issued-code')).toMatch(/^Mã phiếu \S{3} \S{3}$/);
    expect(await pixelsTooWide(phone.page)).toBe(0);
    expect(await findBarriers(phone.page)).toEqual([]);
    await phone.press('next-person');
    await phone.find('give-ho-tich').waitFor();
  });

  it('ST1 gives the next person a number of their own', async () => {
    await phone.press('give-chung-thuc');
    await phone.find('show-only').tap();
    await phone.says('issued-number', 'C001');
    await phone.press('next-person');
  });

  it('ST1 finds it by typing, mends its service and cancels it, by keyboard alone, in English', async () => {
    await phone.find('language-en').click();
    await phone.find('find-field').focus();
    await phone.page.keyboard.type('a1');
    await phone.page.keyboard.press('Enter');
    await phone.says('found-number', 'A001');
    expect(await findBarriers(phone.page)).toEqual([]);
    await phone.find('found-wrongService').focus();
    await phone.page.keyboard.press('Enter');
    await phone.find('menu').waitFor();
    await phone.page.waitForTimeout(900);
    await phone.page.keyboard.press('1');
    await phone.says('found-state', 'Certification');
    await phone.find('found-cancel').focus();
    await phone.page.keyboard.press('Enter');
    await phone.find('menu').waitFor();
    await phone.page.waitForTimeout(900);
    await phone.page.keyboard.press('3');
    await phone.says('found', 'is over');
    await phone.find('find-field').fill('A999');
    await phone.find('find').click();
    await phone.says('find-problem', 'Not found today');
    expect(phone.complaints).toEqual([]);
  });
});
