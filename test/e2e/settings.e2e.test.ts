import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, nextPerson, takeNumber, signInOn } from '../harness/office-pages.ts';
import { signIn } from '../harness/public-door.ts';

describe('an administrator changes the settings', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let page: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    await takeNumber(kiosk, 'chung-thuc');
    await nextPerson(kiosk);
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await page.find('settings').click();
    await page.find('to-services').click();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const field = (path: string) => page.page.locator(`[id="${path}"]`);

  it('UI1 a refused document keeps the edits and leads to the field', async () => {
    await page.find('entry-services-0').click();
    await field('services[0].name.vi').fill('Khai sinh, kết hôn');
    await page.find('to-series').click();
    await page.find('entry-series-1').click();
    await field('series[1].prefix').fill('A');
    await page.find('apply').click();
    await page.says('settings-told', 'Những gì đã nhập vẫn còn');

    await page.page.locator('[data-field="series[1].reserve"]').click();
    await page.page.locator('summary', { hasText: 'chỗ cần sửa' }).first().waitFor();
    expect(await findBarriers(page.page)).toEqual([]);
    expect(await field('series[1].prefix').inputValue()).toBe('A');
    await page.find('to-services').click();
    expect(await field('services[0].name.vi').inputValue()).toBe('Khai sinh, kết hôn');
    await page.find('to-series').click();
    await field('series[1].prefix').fill('C');
  });

  it('CA3, CA4 a way of calling is tried against the present line', async () => {
    await page.find('to-profiles').click();
    await page.find('entry-profiles-0').click();
    await field('profiles[0].rules[1].afterMinutes').fill('25');
    await page.says('promise', 'Ai chờ quá 25 phút không bị người đến sau gọi trước');
    await page.find('try').first().click();
    await page.says('trial', 'C001');
    await page.says('trial', 'Chờ lâu nhất');
  });

  it('KI10 shows a kiosk and a display in the languages that are being chosen, before anything is applied', async () => {
    await page.find('to-centre').click();
    await page.page.locator('[data-test="see-languages"] > summary').click();
    const preview = page.find('language-preview');
    await preview.getByText('Khai sinh, kết hôn').first().waitFor();
    await page.find('preview-en').click();
    await preview.getByText('Touch what you have come for').waitFor();
    await preview.getByText('Civil status').waitFor();
    expect(await findBarriers(page.page)).toEqual([]);
    const frame = page.page.frameLocator('[data-test="display-preview"]');
    await frame.locator('[data-layout]').first().waitFor({ state: 'attached' });

    const english = page.page.locator('[id="languages"] label', { hasText: 'English' }).locator('input');
    await english.uncheck();
    await preview.getByText('Chạm vào việc ông/bà cần làm').waitFor();
    expect(await page.find('preview-en').count()).toBe(0);
    await english.check();
    await preview.getByText('Touch what you have come for').waitFor();
  });

  it('what is applied stands on the kiosk without a restart, and can be had back', async () => {
    await page.find('check').click();
    await page.says('settings-told', 'không có lỗi');
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await kiosk.says('tile-ho-tich', 'Khai sinh, kết hôn');

    await page.find('to-file').click();
    await page.find('previous').click();
    await page.find('to-services').click();
    expect(await field('services[0].name.vi').inputValue()).toBe('Hộ tịch');
    // Leaving with it asks first; what stands in the editor is still there on return.
    await page.find('back').click();
    await page.find('leave').click();
    await page.find('settings').click();
    await page.says('changes', 'chưa áp dụng');
    for (const office of [kiosk, page]) expect(office.complaints).toEqual([]);
  });

  it('KI10 whoever checks a language reads what the name stands for', async () => {
    await page.find('to-centre').click();
    await page.find('check-en').click();
    await page.says('check-means-en', 'đã nghe mọi đoạn tiếng');
  });

  it('JN5 a saved file is read again; one of an older program in today’s shape, and a newer one is told in words', async () => {
    await page.find('drop').click();
    await page.find('to-file').click();
    const [saved] = await Promise.all([page.page.waitForEvent('download'), page.find('export').click()]);
    const path = join(dataFolder, 'saved.json');
    await saved.saveAs(path);
    const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const { motcua, slipTemplates: _templates, slipTemplateId: _template, ...document } = file;
    expect(motcua).toMatchObject({ program: expect.stringMatching(/^\d/) as string });
    const imported = async (what: unknown) => {
      writeFileSync(path, JSON.stringify(what));
      await page.find('import').setInputFiles(path);
    };
    await imported(file);
    await page.says('settings-told', 'Đã đọc tệp');
    await imported({ ...file, motcua: { shape: 99, program: '7.0.0' } });
    await page.says('file-told', 'phiên bản mới hơn (7.0.0)');
    await imported({ ...file, counters: 7 });
    await page.says('file-told', 'Chỗ sai đầu tiên: counters.');
    // As a program wrote it that knew neither slip templates nor what came after them.
    const plain = Object.fromEntries(Object.entries(document).filter(([name]) => !(name in PLAIN_SCREENS)));
    const services = (plain['services'] as Record<string, unknown>[]).map(
      ({ slipTemplateId: _none, ...service }) => service,
    );
    await imported({ motcua: { shape: 3, program: '0.1.0' }, ...plain, services });
    await page.says('file-told', 'phiên bản cũ hơn');
    await page.says('settings-told', 'Đã đọc tệp');
    expect(page.complaints).toEqual([]);
  });

  it('two administrators at once: each sees what the other has changed, and nothing of it is lost', async () => {
    await page.find('drop').click();
    const other = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(other, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await other.find('settings').click();
    await other.find('to-services').click();
    await other.find('entry-services-1').click();
    await other.page.locator('[id="services[1].name.vi"]').fill('Sao y');
    await other.find('apply').click();
    await other.says('settings-told', 'Đã áp dụng');

    await page.find('to-services').click();
    await page.find('entry-services-0').click();
    await field('services[0].name.vi').fill('Hộ tịch mới');
    await page.find('apply').click();
    await page.says('differences', 'Chỉ người kia sửa');
    await page.says('differences', 'Lĩnh vực – Sao y');
    await page.find('keep-mine').click();
    await page.says('settings-told', 'chưa áp dụng');
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await kiosk.says('tile-ho-tich', 'Hộ tịch mới');
    await kiosk.says('tile-chung-thuc', 'Sao y');
    for (const office of [kiosk, page, other]) expect(office.complaints).toEqual([]);
  });

  it('SL3 a printer is set up while the hub runs: only what its model can do is offered, a taken port is refused', async () => {
    const serial = { label: 'Cổng nối tiếp (RS-232, USB-COM)' };
    const port = join(dataFolder, 'no-printer-here');
    const printers = async () =>
      ((await (await fetch(`${hub.url}/healthz`)).json()) as { readonly printers: readonly { state: string }[] })
        .printers;
    await page.find('to-printers').click();
    await page.find('add-printers').click();
    await field('printers[1].modelId').selectOption({ label: 'POS-58, ZJ-58' });
    await field('printers[1].density').waitFor();
    for (const other of ['paperWidthMm', 'cut', 'speed', 'buzzer']) {
      expect(await field(`printers[1].${other}`).count()).toBe(0);
    }
    await field('printers[1].connection').selectOption(serial);
    await field('printers[1].connection.path').fill(port);
    // A picture takes its time there, and whether the printer can answer is for a person to say.
    await page.says('slow-line', 'khoảng 2 giây');
    await field('printers[1].connection.baudRate').fill('9600');
    await page.says('slow-line', 'Ở tốc độ này');
    await field('printers[1].text').selectOption({ label: 'Chữ của máy in, không dấu' });
    await page.find('slow-line').waitFor({ state: 'detached' });
    await field('printers[1].mute').check();
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await expect.poll(printers, { timeout: 15_000 }).toMatchObject([{ state: 'ready' }, { state: 'offline' }]);

    await page.find('add-printers').click();
    await field('printers[2].connection').selectOption(serial);
    await field('printers[2].connection.path').fill(port);
    await page.find('apply').click();
    await page.says('settings-told', 'Những gì đã nhập vẫn còn');
    await page.page.locator('.problem', { hasText: 'mỗi cổng chỉ nối một thiết bị' }).waitFor();
    await page.find('drop').click();
    expect(page.complaints).toEqual([]);
  });

  it('UI1 the hub’s own start page and the pad of numbers are in nobody’s way', async () => {
    const other = await page.page.context().newPage();
    for (const path of ['/', '/api/hand-pad?serviceId=ho-tich']) {
      expect((await other.goto(`${hub.url}${path}`))?.status()).toBe(200);
      expect([path, ...(await findBarriers(other))]).toEqual([path]);
    }
    await other.close();
  });

  it('JN6 another administrator’s change is put back after a restart of the hub, on a page that did not see it', async () => {
    const [name, { password }] = [hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn];
    await changeSettings(await signIn(hub.url, name, password), ({ services, ...settings }) => ({
      ...settings,
      services: services.map((service) =>
        service.serviceId === 'ho-tich' ? { ...service, name: { ...service.name, vi: 'Đặt nhầm' } } : service,
      ),
    }));
    await kiosk.says('tile-ho-tich', 'Đặt nhầm');
    await hub.kill();
    hub = await HubProcess.start({ dataFolder, port: Number(new URL(hub.url).port) });

    const other = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(other, name, password);
    await other.find('settings').click();
    await other.find('to-file').click();
    await other.says('previous-of', 'Lần thay đổi gần nhất');
    await other.find('previous').click();
    await other.says('settings-told', 'Bản trước đã hiện lại trên trang này');
    await other.find('to-services').click();
    expect(await other.page.locator('[id="services[0].name.vi"]').inputValue()).toBe('Hộ tịch mới');
    // Nothing of it counts until it is applied.
    await kiosk.says('tile-ho-tich', 'Đặt nhầm');
    await other.find('apply').click();
    await other.says('settings-told', 'Đã áp dụng');
    await kiosk.says('tile-ho-tich', 'Hộ tịch mới');
    expect(other.complaints).toEqual([]);
    await other.close();
    // What stood open meanwhile starts from what is in force now.
    await page.page.reload();
    await page.find('settings').click();
    await page.find('to-centre').waitFor();
  });

  it('the mark of a trial leaves every screen when the centre begins to work', async () => {
    const mark = kiosk.page.getByText('Bản dùng thử', { exact: true });
    await mark.first().waitFor();
    await page.find('to-centre').click();
    await field('demo').uncheck();
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await mark.first().waitFor({ state: 'detached' });
    for (const office of [kiosk, page]) expect(office.complaints).toEqual([]);
  });
});
