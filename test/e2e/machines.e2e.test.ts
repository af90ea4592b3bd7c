import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, takeNumber, signInOn } from '../harness/office-pages.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** Known within 5 s; these are real parts on a machine that does other things too, so three times as long. */
const KNOWN_WITHIN_MS = 3 * 5_000;

describe('the page of machines', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualTcpPrinter;
  let spare: VirtualTcpPrinter;
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let display: OfficePage;
  let officer: OfficePage;
  let administrator: OfficePage;

  beforeAll(async () => {
    printer = await startVirtualTcpPrinter({});
    spare = await startVirtualTcpPrinter({});
    vi.stubEnv('MOTCUA_PRINTER', `tcp://${printer.host}:${printer.port}`);
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    await takeNumber(kiosk, 'ho-tich');
    officer = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    administrator = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 360, height: 740 });
    await signIn(officer, hub.demoSignIn.names[0]);
    await signIn(administrator, hub.demoSignIn.names.at(-1));
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    await printer?.close();
    await spare?.close();
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function signIn(page: OfficePage, name: string | undefined): Promise<void> {
    await signInOn(page, name ?? '', hub.demoSignIn.password);
    await page.find('machines').last().click();
    await page.find('machines-summary').waitFor();
  }

  const levelOf = (test: string) => officer.find(test).first().getAttribute('data-level');
  const isLevel = (test: string, level: string) =>
    eventually(async () => expect(await levelOf(test)).toBe(level), KNOWN_WITHIN_MS);

  it('DV4 every machine stands there with how it is; an officer finds nothing to set up', async () => {
    for (const machine of ['machine-printer', 'machine-line', 'machine-kiosk', 'machine-display']) {
      await isLevel(machine, 'well');
    }
    await officer.says('machines-summary', 'không có gì phải xem lại');
    await officer.says('machine-printer', 'Máy in sẵn sàng');
    expect(await officer.find('find-devices').count()).toBe(0);
    for (const page of [officer, administrator]) {
      expect(await findBarriers(page.page)).toEqual([]);
      expect(await pixelsTooWide(page.page)).toBe(0);
    }
  });

  it('MC3 whether the devices were looked over today stands there, with the way to do it', async () => {
    await officer.says('morning-note', 'Hôm nay chưa kiểm tra thiết bị.');
    await officer.find('to-morning').click();
    await officer.find('start-check').click();
    await officer.find('finish-check').click();
    await officer.find('check-kept').waitFor();
    await officer.find('back').click();
    await officer.find('machines').last().click();
    await officer.says('morning-note', 'Đã kiểm tra');
    expect(await officer.text('to-morning')).toBe('Kiểm tra lại');
  });

  it('DV4 a printer without paper says so, with what to do and a drawing of it, until it has some', async () => {
    printer.device.runOutOfPaperAfter(0);
    await isLevel('machine-printer', 'trouble');
    await officer.says('machine-printer', 'Máy in hết giấy');
    await officer.says('machine-printer', 'thay cuộn giấy mới');
    expect(await officer.find('machine-printer').locator('svg.drawing .do').count()).toBe(1);
    await officer.says('machines-summary', '1 thiết bị cần xem lại');
    expect(await findBarriers(officer.page)).toEqual([]);
    printer.device.loadPaper();
    await isLevel('machine-printer', 'well');
  });

  it('SL5 an administrator has a printer probed again; officers are not offered it', async () => {
    expect(await officer.find('probe-printer').count()).toBe(0);
    await administrator.find('probe-printer').first().click();
    await administrator.says('machines-told', 'Đang dò lại');
    await isLevel('machine-printer', 'well');
  });

  it('LB5 a board shows 88 for a while, and then what it should', async () => {
    const board = officer.find('machine-board').first();
    await board.locator('[data-test=test-board]').click();
    await officer.says('machines-told', '1 bảng đang hiện 88 trong 5 giây');
    await eventually(async () => expect(await board.innerText()).toContain('bảng giả lập đọc được 88'));
    await eventually(async () => expect(await board.innerText()).not.toMatch(/đọc được 88/));
  });

  it('DV5 a display that goes is told at every counter, which leads here; it is well again when it is back', async () => {
    const address = display.page.url();
    await display.page.goto('about:blank');
    await isLevel('machine-display', 'trouble');
    await officer.says('machine-display', 'Bật máy, xem dây mạng');
    await officer.find('back').click();
    await officer.says('appliance-trouble', 'màn hình mất kết nối');
    await officer.find('to-machines').click();
    await officer.find('machines-summary').waitFor();
    await display.page.goto(address);
    await isLevel('machine-display', 'well');
    await officer.find('back').click();
    await eventually(async () => expect(await officer.find('appliance-trouble').count()).toBe(0), KNOWN_WITHIN_MS);
  });

  it('AP8 an administrator has a display show its name and load its page again; officers are not offered it', async () => {
    expect(await officer.find('control-open').count()).toBe(0);
    const card = administrator.find('machine-display');
    await card.locator('[data-test=control-open]').click();
    await administrator.says('control-about', 'chạy bằng trình duyệt');
    for (const act of ['take-picture', 'read-log', 'restart', 'set-volume']) {
      expect(await administrator.find(`control-${act}`).count()).toBe(0);
    }
    expect(await findBarriers(administrator.page)).toEqual([]);
    expect(await pixelsTooWide(administrator.page)).toBe(0);

    await administrator.find('control-identify').click();
    await administrator.says('control-told', 'mười giây');
    const name = display.page.locator('#motcua-own-name');
    await name.waitFor();
    expect(await card.locator('h4').textContent()).toBe(await name.textContent());
    const loaded = display.page.waitForEvent('load');
    await administrator.find('control-reload').click();
    await loaded;
    await display.page.locator('mc-display-page').waitFor();
    expect(await name.count()).toBe(0);
    await card.locator('[data-test=control-open]').click();
    expect(await administrator.find('control-panel').count()).toBe(0);
  });

  it('DV2, DV3 an administrator asks an address, and takes the printer that is there into the settings', async () => {
    await administrator.find('find-devices').click();
    await administrator.find('found-ports').or(administrator.find('no-ports')).first().waitFor();
    await administrator.find('addresses').fill('127.0.0.1/24');
    await administrator.find('ask-addresses').click();
    await administrator.page.locator('[role=alert]', { hasText: 'không phải là địa chỉ' }).first().waitFor();
    await administrator.find('addresses').fill('127.0.0.1');
    await administrator.page.locator('#port').fill(String(spare.port));
    await administrator.find('ask-addresses').click();
    await administrator.says('answer', 'Có máy in phiếu');
    expect(spare.pieceCount).toBe(0);
    expect(await pixelsTooWide(administrator.page)).toBe(0);
    expect(await findBarriers(administrator.page)).toEqual([]);
    await administrator.find('add-address').click();

    const host = administrator.page.locator('[id="printers[1].connection.host"]');
    await host.waitFor();
    expect(await host.inputValue()).toBe('127.0.0.1');
    await administrator.find('apply').click();
    await administrator.says('settings-told', 'Đã áp dụng');
    await officer.find('machines').last().click();
    await eventually(async () => expect(await officer.find('machine-printer').count()).toBe(2), KNOWN_WITHIN_MS);
  });

  it('no page has complained', () => {
    for (const page of [kiosk, officer, administrator]) expect(page.complaints).toEqual([]);
  });
});
