import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';
import { signIn, type Admission } from '../harness/public-door.ts';

describe('a centre fills in its procedures', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let chief: Admission;
  let desk: OfficePage;
  let kiosk: OfficePage;
  const chiefName = () => hub.demoSignIn.names.at(-1) ?? '';

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    chief = await signIn(hub.url, chiefName(), hub.demoSignIn.password);
    await changeSettings(chief, (settings) => ({ ...settings, procedures: [] }));
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    desk = await openSettings({ width: 1366, height: 768 });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function openStaffPage(size: { width: number; height: number }): Promise<OfficePage> {
    const page = await OfficePage.open(browser, `${hub.url}/counter/`, size);
    await signInOn(page, chiefName(), hub.demoSignIn.password);
    await page.find('counter-quay-1').waitFor();
    return page;
  }

  async function openSettings(size: { width: number; height: number }): Promise<OfficePage> {
    const page = await openStaffPage(size);
    await page.page.locator('[data-test="settings"], [data-test="to-settings"]').first().click();
    await page.find('to-procedures').click();
    await page.find('open-catalogue').waitFor();
    return page;
  }

  async function isWell(page: OfficePage): Promise<void> {
    expect(await findBarriers(page.page)).toEqual([]);
    expect(await pixelsTooWide(page.page)).toBe(0);
    expect(page.complaints).toEqual([]);
  }

  async function apply(): Promise<void> {
    await desk.find('apply').click();
    await desk.says('settings-told', 'Đã áp dụng');
  }

  /** The page of the first procedure at the kiosk, asked for anew. */
  async function atKiosk(): Promise<void> {
    for (const test of ['what-to-bring', 'papers-of-ho-tich', 'procedure-1.001193']) {
      await kiosk.find(test).waitFor();
      await kiosk.page.waitForTimeout(800);
      await kiosk.find(test).click();
    }
  }

  async function backToStart(): Promise<void> {
    for (let n = 0; n < 3; n += 1) {
      await kiosk.page.waitForTimeout(800);
      await kiosk.find('back').click();
    }
    await kiosk.find('tile-ho-tich').waitFor();
  }

  it('PC1 from the national list, and PC4 with a list that shows once somebody stands for it', async () => {
    expect(await kiosk.find('search').count()).toBe(0);
    await isWell(desk);
    await desk.find('open-catalogue').click();
    await desk.find('pick-1.001193').check();
    await desk.find('pick-1.000656').check();
    await isWell(desk);
    await desk.find('add-chosen').click();
    await desk.find('close-catalogue').click();
    await desk.find('entry-procedures-0').click();
    await desk.page.getByRole('button', { name: 'Lập danh sách' }).click();
    await desk.page.getByLabel('Giấy tờ 1 (tiếng Việt)').fill('Giấy chứng sinh');
    await isWell(desk);
    await apply();

    await atKiosk();
    await kiosk.says('ask-about-papers', 'Hỏi bàn hướng dẫn về giấy tờ cần mang.');
    await backToStart();

    await desk.page.getByRole('button', { name: 'Tôi xác nhận' }).click();
    await apply();
    await atKiosk();
    await kiosk.says('check-list', 'Giấy chứng sinh');
    await kiosk.says('confirmed', 'xác nhận ngày');
    expect(await kiosk.find('sample').count()).toBe(0);
    await backToStart();
  });

  it('PC4 changing a word takes the confirmation away', async () => {
    await desk.page.getByLabel('Giấy tờ 1 (tiếng Việt)').fill('Giấy chứng sinh, bản chính');
    await desk.page.getByText('Chưa ai xác nhận').waitFor();
    await apply();
    await atKiosk();
    await kiosk.says('ask-about-papers', 'Hỏi bàn hướng dẫn');
    await backToStart();
  });

  it('PC5 what was confirmed half a year ago is flagged, and supervisors see one quiet line; at 360 px too', async () => {
    await changeSettings(chief, (settings) => ({
      ...settings,
      procedures: settings.procedures.map((each) => ({
        ...each,
        fee: { text: { vi: '8.000 đồng', en: null, km: null }, confirmation: { by: 'Lan', on: '2020-01-02' } },
      })),
    }));
    const narrow = await openStaffPage({ width: 360, height: 740 });
    await narrow.says('old-confirmations', '2 thủ tục');
    await isWell(narrow);
    await narrow.close();
    const settings = await openSettings({ width: 360, height: 740 });
    await settings.says('old-lists', '2 thủ tục');
    await settings.find('find-procedure').fill('khai tu');
    await settings.says('procedures-shown', '1 trong 2 thủ tục');
    await settings.find('entry-procedures-1').click();
    await settings.page.getByText('cần xem lại').first().waitFor();
    await isWell(settings);
    await settings.close();
  });
});
