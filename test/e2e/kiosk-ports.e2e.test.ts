import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findSocat, PtyWire, VirtualScanner } from '@motcua/wires';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { OfficePage, eventually, signInOn } from '../harness/office-pages.ts';
import { VirtualPtyPrinter } from '../harness/virtual-printer/virtual-pty-printer.ts';

/** A program of some hundred files, and real parts on a machine that does other things too. */
const SOON_MS = 45_000;
const socat = findSocat();

/*
 *   scanner ══╗
 *             ╠══ the kiosk's main process (its own process) ── hub ── the administrator's page, in Chromium
 *   printer ══╝
 */
describe.skipIf('obstacle' in socat)('what is plugged into a kiosk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualPtyPrinter;
  let wire: PtyWire;
  let hub: HubProcess;
  let program: KioskProgram;
  let browser: Browser;
  let administrator: OfficePage;

  beforeAll(async () => {
    if ('obstacle' in socat) return;
    const usual = { paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'B' } as const;
    printer = new VirtualPtyPrinter(usual, socat.program);
    await printer.start();
    const ports = dirname(printer.connection.path);
    wire = new PtyWire({ path: join(ports, 'QR-code-scanner'), socat: socat.program });
    await wire.plug();
    hub = await HubProcess.start({ dataFolder: join(folder, 'hub'), port: await freePort() });
    program = new KioskProgram(hub.url, join(folder, 'kiosk'), ports);
    program.start();
    browser = await launchChromium();
    administrator = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(administrator, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await toMachines();
    await eventually(() => administrator.says('machine-kiosk', 'Đang kết nối'), SOON_MS);
    await administrator.find('find-devices').click();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await program?.kill();
    await hub?.stop();
    await wire?.unplug();
    await printer?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function toMachines(): Promise<void> {
    await administrator.find('machines').last().click();
    await administrator.find('machines-summary').waitFor();
  }

  const atKiosk = (likely: string) =>
    administrator.page
      .locator('[data-test=kiosk-ports][data-silence=none] [data-test=found-port]')
      .and(administrator.page.locator(`[data-likely=${likely}]`));

  async function takeOver(likely: string, path: string): Promise<void> {
    const row = atKiosk(likely);
    await row.waitFor();
    expect(await row.locator('.path').textContent()).toBe(path);
    await row.locator('[data-test=add-found]').click();
    const field = administrator.page.locator('[id$="connection.port.path"]');
    await field.waitFor();
    expect(await field.inputValue()).toBe(path);
    await administrator.find('apply').click();
    await administrator.says('settings-told', 'Đã áp dụng');
  }

  it('DV2 stands under its name, beside what is plugged into the hub, on a wide glass and on a phone', async () => {
    await administrator.says('kiosk-ports', 'Ở máy lấy số “');
    await atKiosk('scanner').waitFor();
    await atKiosk('printer').waitFor();
    for (const size of [
      { width: 360, height: 740 },
      { width: 1366, height: 768 },
    ]) {
      await administrator.page.setViewportSize(size);
      expect(await pixelsTooWide(administrator.page)).toBe(0);
      expect(await findBarriers(administrator.page)).toEqual([]);
    }
  });

  it('DV2 its scanner is taken into the settings with one press, and is read there', async () => {
    await takeOver('scanner', wire.path);
    const scanner = new VirtualScanner(wire);
    let nth = 0;
    await eventually(async () => {
      const code = `H05-261129-${String(++nth).padStart(4, '0')}`;
      scanner.scan(code);
      await eventually(() => expect(program.said).toContain(code), 2_000);
    }, SOON_MS);
  });

  it('DV2 its printer likewise, and slips can come out of it; both are in use from then on', async () => {
    await toMachines();
    await administrator.find('find-devices').click();
    await administrator.says('kiosk-ports', 'Đang dùng: Máy quét mới');
    await takeOver('printer', printer.connection.path);
    await toMachines();
    await eventually(async () => {
      const levels = administrator
        .find('machine-printer')
        .evaluateAll((all) => all.map((each) => each.dataset['level']));
      expect(await levels, program.said).toEqual(['well', 'well']);
    }, SOON_MS);
    await administrator.find('find-devices').click();
    await administrator.says('kiosk-ports', 'Đang dùng: Máy in mới');
    expect(await administrator.page.locator('[data-test=kiosk-ports] [data-test=add-found]').count()).toBe(0);
  });

  it('DV2 a kiosk that has gone says so in words, and the hub’s own ports stand there all the same', async () => {
    await program.kill();
    await eventually(async () => {
      await administrator.find('look-again').click();
      await administrator.page.locator('[data-test=kiosk-ports][data-silence=away]').waitFor({ timeout: 6_000 });
    }, SOON_MS);
    await administrator.says('kiosk-ports', 'Máy lấy số này chưa kết nối');
    const own = administrator.page.locator('h4 ~ [data-test=found-ports], h4 ~ [data-test=no-ports]');
    expect(await own.count()).toBe(1);
    expect(administrator.complaints).toEqual([]);
  });
});
