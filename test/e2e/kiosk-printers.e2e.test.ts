import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, signInOn, takeNumber } from '../harness/office-pages.ts';

describe('an administrator says at which printer a kiosk prints', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let page: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await page.find('settings').click();
    await page.find('to-printers').click();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const field = (path: string) => page.page.locator(`[id="${path}"]`);
  const choice = () => page.find('kiosk-printer').locator('select');
  const chosen = () => choice().evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);

  it('SL2 by itself, or one of the printers; what holds now is said beside it, and the slip comes out there', async () => {
    await page.says('kiosk-printer', 'Hiện nay phiếu ra ở “Máy in phiếu 1”');
    expect(await chosen()).toBe('Tự chọn');
    await page.find('add-printers').click();
    await field('printers[1].name').fill('Máy in cửa sau');
    await field('printers[1].connection').selectOption({ label: 'Máy in giả lập (dùng thử)' });
    await choice().selectOption({ label: 'Máy in cửa sau' });
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await page.says('kiosk-printer', 'Hiện nay phiếu ra ở “Máy in cửa sau”');
    expect(await findBarriers(page.page)).toEqual([]);

    await takeNumber(kiosk, 'chung-thuc');
    const printed = async () => {
      const answer = await page.page.request.get(`${hub.url}/api/simulators`);
      const { printers } = (await answer.json()) as { printers: { name: string; slips: readonly unknown[] }[] };
      return printers.map(({ name, slips }) => [name, slips.length]);
    };
    await expect.poll(printed, { timeout: 15_000 }).toEqual([
      ['Máy in phiếu 1', 0],
      ['Máy in cửa sau', 1],
    ]);
  });

  it('SL2 a printer that goes and is still named is said in words, with the cure; the last change is had back', async () => {
    const entry = page.page.locator('details', { has: field('printers[1]') });
    if ((await entry.getAttribute('open')) === null) await page.find('entry-printers-1').click();
    const remove = entry.getByRole('button', { name: 'Xóa', exact: true });
    for (let asked = 0; asked < 2; asked += 1) await remove.press('Enter');
    expect(await chosen()).toBe('Máy in đã bị gỡ');
    await page.find('check').click();
    await page.says('kiosk-printer', 'hãy chọn một máy in đang có');
    expect(await findBarriers(page.page)).toEqual([]);
    await choice().selectOption({ label: 'Tự chọn' });
    await page.find('check').click();
    await page.says('settings-told', 'không có lỗi');

    await page.find('drop').click();
    expect(await chosen()).toBe('Máy in cửa sau');
    await page.find('to-file').click();
    await page.find('previous').click();
    await page.find('to-printers').click();
    expect(await chosen()).toBe('Tự chọn');
    expect(await page.page.locator('[data-test^="entry-printers-"]').count()).toBe(1);
    for (const office of [kiosk, page]) expect(office.complaints).toEqual([]);
  });
});
