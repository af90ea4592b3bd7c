import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppliancePage } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { eventually, nextPerson, takeNumber, type OfficePage } from '../harness/office-pages.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

const PIN = '4821';
/** A test slip takes some seconds so, and a hand has the time to press twice. */
const MM_PER_SECOND = 40;

/*
 *   a hand ── built page, in Chromium ── built preload ══ the kiosk's own program ── hub ── TCP ── printer
 */
describe('whoever looks after a kiosk, before its service menu', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualTcpPrinter;
  let hub: HubProcess;
  let program: KioskProgram;
  let browser: Browser;
  let kiosk: OfficePage;

  beforeAll(async () => {
    printer = await startVirtualTcpPrinter({ mmPerSecond: MM_PER_SECOND });
    const env = { MOTCUA_PRINTER: `tcp://${printer.host}:${printer.port}` };
    hub = await HubProcess.start({ dataFolder: join(folder, 'hub'), port: await freePort(), env });
    await eventually(async () => {
      const answer: unknown = await (await fetch(`${hub.url}/healthz`)).json();
      expect(answer).toMatchObject({ printers: [{ state: 'ready' }] });
    });
    program = new KioskProgram(null, join(folder, 'kiosk'), folder);
    await program.startForPage();
    browser = await launchChromium();
    const size = { width: 1080, height: 1920 };
    kiosk = await openAppliancePage(browser, { role: 'kiosk', size, main: program, hubUrl: () => hub.url });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.kill();
    await hub?.stop();
    await printer?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** FS8: the upper corners in turn, and the PIN. */
  async function openMenu(): Promise<void> {
    for (const x of [20, 1060, 20, 1060, 20]) {
      await kiosk.page.mouse.click(x, 20);
      await kiosk.page.waitForTimeout(200);
    }
    await kiosk.find('enter-pin').waitFor();
    await kiosk.page.keyboard.type(PIN);
    await kiosk.find('enter-pin').click();
    await kiosk.find('facts').waitFor();
  }

  async function closeMenu(): Promise<void> {
    await kiosk.find('close-service').click();
    await kiosk.find('facts').waitFor({ state: 'detached' });
  }

  it('FS3 is led to the hub and chooses a PIN', async () => {
    await kiosk.find('enter-address').click();
    // A touch acts with the next picture, a key of a keyboard at once.
    await kiosk.find('connect').waitFor();
    await kiosk.page.keyboard.type(new URL(hub.url).host);
    await kiosk.find('connect').click();
    await kiosk.find('keep-pin').waitFor();
    await kiosk.page.keyboard.type(PIN);
    await kiosk.find('keep-pin').click();
    await kiosk.find('tile-ho-tich').waitFor();
  });

  it('FS10 SL10 presses “print” as often as anybody likes: one test slip comes out, and is said to have come out', async () => {
    await openMenu();
    await kiosk.find('test-print').click();
    await kiosk.says('print-told', 'Đang in thử…');
    expect(await kiosk.find('test-print').locator('button').isDisabled()).toBe(true);
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await kiosk.says('print-told', 'Phiếu in thử đã ra.');
    expect(printer.pieces.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^motcua test may-in-1 \d+$/) as unknown,
    ]);
    await closeMenu();
  });

  it('FS10 TR1 begins practice with two touches and ends it with one; no number of it is left behind', async () => {
    await openMenu();
    await kiosk.says('practice', 'Bật chế độ tập (15 phút)');
    await kiosk.find('practice').click();
    await kiosk.says('practice', 'Chạm lần nữa để xác nhận');
    await kiosk.find('practice').click();
    await kiosk.says('practice-told', 'Máy đang ở chế độ tập: số phát ra không có giá trị.');
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await closeMenu();

    await kiosk.page.getByText('ĐANG TẬP').waitFor();
    expect(await takeNumber(kiosk, 'ho-tich')).toMatch(/^T\d+$/);
    await eventually(() => expect(printer.pieceCount).toBe(2));
    await nextPerson(kiosk);

    await openMenu();
    await kiosk.says('practice', 'Tắt chế độ tập');
    await kiosk.find('practice').click();
    await kiosk.says('practice-told', 'Đã tắt chế độ tập. Máy lại phát số thật.');
    await closeMenu();
    await kiosk.page.getByText('ĐANG TẬP').waitFor({ state: 'detached' });
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A001');
    expect(kiosk.complaints).toEqual([]);
  });
});
