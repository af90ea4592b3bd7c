import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, takeNumber, signInOn } from '../harness/office-pages.ts';

const SOON_MS = 10_000;

/** A yellow disc on red: what a browser reads and a printer cannot show. */
function logoFile(): Buffer {
  const png = new PNG({ width: 300, height: 200 });
  for (let y = 0; y < 200; y += 1) {
    for (let x = 0; x < 300; x += 1) {
      png.data.set(Math.hypot(x - 150, y - 100) < 60 ? [255, 220, 60, 255] : [190, 30, 30, 255], (y * 300 + x) * 4);
    }
  }
  return PNG.sync.write(png);
}

describe('an administrator makes a template of slips', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let page: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await page.find('settings').click();
    await page.find('to-slipTemplates').click();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const field = (path: string): Locator => page.page.locator(`[id="slipTemplates[0].${path}"]`);
  /** The picture as it stands on the page. */
  async function preview(): Promise<PNG> {
    const source = (await page.find('slip-picture').getAttribute('src')) ?? '';
    return PNG.sync.read(Buffer.from(source.replace('data:image/png;base64,', ''), 'base64'));
  }
  const differsFrom = (before: PNG) =>
    eventually(async () => {
      if ((await preview()).data.equals(before.data)) throw new Error('the picture has not changed');
    }, SOON_MS);

  it('TP5 sees the built-in slip, and one of its own change while it is typed', async () => {
    await page.find('slip-picture').waitFor();
    expect((await preview()).width).toBe(576);
    await page.find('add-slipTemplates').click();
    await field('name').fill('Có lời chào');
    const before = await preview();
    await page.find('add-part').selectOption({ label: 'Chữ riêng của trung tâm' });
    // Words that nobody has typed yet are said beside their field, and the picture stays.
    await page.page.locator('[id="slipTemplates[0].parts[17].text.vi-problem"]').waitFor();
    await field('parts[17].text.vi').fill('Xin giữ trật tự.');
    await differsFrom(before);
    await page.page.locator('#slip-sample-paper').selectOption({ label: '58 mm' });
    await eventually(async () => {
      if ((await preview()).width !== 384) throw new Error('not on narrow paper yet');
    }, SOON_MS);
  });

  it('TP2 what hinders it stands beside its field at once, and nothing of it is applied', async () => {
    await field('parts[4].digitsMm.on80').fill('12');
    await page.page.locator('[id="slipTemplates[0].parts[4].digitsMm.on80-problem"]').waitFor();
    await page.says('part-number', 'trên giấy 80 mm hãy ghi ít nhất 18');
    await page.find('apply').click();
    await page.says('settings-told', 'Những gì đã nhập vẫn còn');
    await field('parts[4].digitsMm.on80').fill('20');
    await page.page
      .locator('[id="slipTemplates[0].parts[4].digitsMm.on80-problem"]')
      .waitFor({ state: 'detached', timeout: SOON_MS });
  });

  it('TP3, UI1 a picture in colours becomes a logo in black and white, as wide as was said', async () => {
    const before = await preview();
    await page.find('add-part').selectOption({ label: 'Biểu trưng' });
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: logoFile() };
    await page.find('logo-file').setInputFiles({ ...file, buffer: Buffer.from('no picture') });
    await page.says('part-logo', 'không phải là ảnh PNG đọc được');
    await page.find('logo-file').setInputFiles(file);
    const shown = page.find('part-logo').locator('img');
    await shown.waitFor();
    expect(await findBarriers(page.page)).toEqual([]);
    const source = (await shown.getAttribute('src')) ?? '';
    const logo = PNG.sync.read(Buffer.from(source.replace('data:image/png;base64,', ''), 'base64'));
    expect([logo.width, logo.height]).toEqual([128, 85]);
    expect(new Set(logo.data.filter((_, at) => at % 4 === 0))).toEqual(new Set([0, 255]));
    await differsFrom(before);
  });

  it('TP1 once applied it is what comes out of the printer', async () => {
    // In one language there is room for both.
    for (const language of [1, 0]) await field('languages').locator('input').nth(language).uncheck();
    await page.page.locator('#slipTemplateId').selectOption({ label: 'Có lời chào' });
    expect(await field('parts[17].text.vi').inputValue()).toBe('Xin giữ trật tự.');
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');

    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    await takeNumber(kiosk, 'chung-thuc');
    const slips = join(dataFolder, 'slips');
    await eventually(() => {
      const [slip] = readdirSync(slips, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.png'));
      if (slip === undefined) throw new Error('no slip has come out');
      const paper = PNG.sync.read(readFileSync(join(slips, slip)));
      // The logo is the only thing on a slip that is a black block of 128 dots by 85.
      if (!hasBlackBlock(paper, 128, 80)) throw new Error('a slip without the logo');
    }, SOON_MS);
    for (const office of [kiosk, page]) expect(office.complaints).toEqual([]);
  });
});

/** A row of so many black dots in one piece, and as many more rows beneath that begin and end in the same columns. */
function hasBlackBlock({ width, height, data }: PNG, across: number, down: number): boolean {
  const isBlack = (x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128;
  for (let y = 0; y + down < height; y += 1) {
    for (let x = 0; x + across <= width; x += 1) {
      const isCorner = (dy: number): boolean => isBlack(x, y + dy) && isBlack(x + across - 1, y + dy);
      const isRow = Array.from({ length: across }, (_, n) => n).every((n) => isBlack(x + n, y));
      if (isRow && Array.from({ length: down }, (_, n) => n).every(isCorner)) return true;
    }
  }
  return false;
}
