import { StandInNmcli } from '@motcua/client/testing/stand-in-nmcli';
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
 *                                                                             └── nmcli: a stand-in
 */
describe('whoever looks after a kiosk, before its service menu', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualTcpPrinter;
  let hub: HubProcess;
  let program: KioskProgram;
  const manager = new StandInNmcli(join(folder, 'nmcli'));
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
    const path = `${manager.folder}:${process.env['PATH'] ?? ''}`;
    program = new KioskProgram(null, join(folder, 'kiosk'), folder, { PATH: path });
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

  it('FS11 FS12 FS13 sets the network: what is wrong is said at its field, what does not connect is undone, what does stays', async () => {
    manager.change((state) => (state.taken = ['192.168.7.50']));
    await openMenu();
    await kiosk.find('open-network').click();
    const connection = kiosk.find('connection-eth0');
    await connection.getByText('tự động, từ bộ định tuyến').waitFor();
    expect(await findBarriers(kiosk.page)).toEqual([]);

    const typeAddress = async (erase: number, figures: string) => {
      await kiosk.find('to-fixed').click();
      await kiosk.find('use-fixed').waitFor();
      for (let time = 0; time < erase; time += 1) await kiosk.page.keyboard.press('Backspace');
      await kiosk.page.keyboard.type(figures);
      await kiosk.find('use-fixed').click();
    };
    // 192.168.7.133 stands there already.
    await typeAddress(3, '256');
    await kiosk.says('network-problem', 'Địa chỉ gồm bốn số từ 0 đến 255');
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await kiosk.find('key-erase').click();
    await kiosk.find('network-problem').waitFor({ state: 'detached' });
    await kiosk.page.keyboard.press('Backspace');
    await kiosk.page.keyboard.press('Backspace');
    await kiosk.page.keyboard.type('50');
    await kiosk.page.waitForTimeout(600);
    await kiosk.find('use-fixed').click();
    await kiosk.says('network-told', 'Có thể máy khác đang dùng nó');
    await connection.getByText('192.168.7.133 / 24').waitFor();

    await typeAddress(2, '20');
    await kiosk.says('network-told', 'Đã đổi mạng. Kết nối tốt, máy sẽ giữ cách này.');
    await connection.getByText('192.168.7.20 / 24').waitFor();
    await connection.getByText('cố định, đặt ở máy này').waitFor();
    expect(manager.state.profiles.map(({ id, isSaved }) => [id, isSaved])).toEqual([
      ...[
        ['Wired: by itself\\1', true],
        ['motcua-eth0', true],
      ],
    ]);
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await kiosk.find('close-network').click();
    await kiosk.find('facts').waitFor();
    await kiosk.page.waitForTimeout(600);
    await closeMenu();
    expect(kiosk.complaints).toEqual([]);
  });

  it('FS15 joins a wireless network by its password; a wrong one is undone, and said', async () => {
    manager.bringWifi([{ ssid: 'Mot cua', signal: 80, security: 'WPA2', password: 'Abc-12345' }]);
    await openMenu();
    await kiosk.find('open-network').click();
    const join = async (glass: readonly string[], typed: string) => {
      await kiosk.find('to-wifi').click();
      await kiosk.find('wifi-Mot cua').click();
      await kiosk.find('wifi-typed').waitFor();
      // A touch acts with the next picture, a key of a keyboard at once.
      for (const key of glass) {
        await kiosk.find(key).click();
        await kiosk.page.waitForTimeout(600);
      }
      await kiosk.page.keyboard.type(typed);
      await kiosk.says('wifi-typed', 'Abc-12');
      expect(await findBarriers(kiosk.page)).toEqual([]);
      await kiosk.find('join-wifi').click();
    };
    await join([], 'Abc-12354');
    await kiosk.says('network-told', 'Không kết nối được Wi-Fi này nên máy đã trở lại như cũ.');
    await join(['layer-capitals', 'key-A', 'layer-smallLetters', 'key-b', 'key-c', 'layer-signs', 'key--'], '12345');
    await kiosk.says('network-told', 'Đã đổi mạng. Kết nối tốt, máy sẽ giữ cách này.');
    await kiosk.find('connection-wlan0').getByText('10.0.5.133 / 24').waitFor();
    expect(program.said).not.toContain('Abc-12');
    await kiosk.find('close-network').click();
    await kiosk.find('facts').waitFor();
    await kiosk.page.waitForTimeout(600);
    await closeMenu();
    expect(kiosk.complaints).toEqual([]);
  });
});
