import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, openCounter, takeNumber } from '../harness/office-pages.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** Known within 5 s; these are real parts on a machine that does other things too, so three times as long. */
const KNOWN_WITHIN_MS = 3 * 5_000;
/** Longer than a number page stays when its slip is out. */
const LONGER_THAN_WITH_SLIP_MS = 5_500;

type Trouble = {
  readonly name: string;
  /** A service each: a fourth number of one within half a minute would be asked back (IS8). */
  readonly serviceId: string;
  readonly begin: (printer: VirtualTcpPrinter) => unknown;
  readonly end: (printer: VirtualTcpPrinter) => unknown;
  /** At the counter, and on the page of devices. */
  readonly words: RegExp;
  readonly help: string;
};

const others = new Map<VirtualTcpPrinter, Socket>();

/** Another computer's driver has the printer's one connection. */
async function takeAway(printer: VirtualTcpPrinter): Promise<void> {
  const other = connect(printer.port, printer.host);
  other.on('error', () => undefined);
  others.set(printer, other);
  await new Promise((resolve) => other.once('connect', resolve));
  printer.device.dropConnection();
}

function giveBack(printer: VirtualTcpPrinter): void {
  others.get(printer)?.destroy();
}

describe('a printer in trouble, in words', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualTcpPrinter;
  let hub: HubProcess;
  let browser: Browser;
  let upright: OfficePage;
  let wide: OfficePage;
  let counter: OfficePage;

  beforeAll(async () => {
    printer = await startVirtualTcpPrinter({ mmPerSecond: 100 });
    vi.stubEnv('MOTCUA_PRINTER', `tcp://${printer.host}:${printer.port}`);
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    upright = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    wide = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1920, height: 1080 });
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    await printer?.close();
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('KI4 out of paper: the citizen notes the number, staff read what to do, and the slips follow the paper', async () => {
    await staffSee(null);
    printer.device.runOutOfPaperAfter(0);
    await staffSee(/Máy in phiếu 1: Máy in hết giấy \(từ \d\d:\d\d\)/);

    expect(await takeNumber(upright, 'ho-tich')).toBe('A001');
    expect(await upright.text('slip-state')).toBe(
      'Máy không in được phiếu. Số của ông/bà là A001. Xin chụp ảnh hoặc ghi lại số này.',
    );
    await staffSee(/1 phiếu đang chờ in/);
    await upright.page.waitForTimeout(LONGER_THAN_WITH_SLIP_MS);
    expect(await upright.text('number')).toBe('A001');
    await upright.find('noted').click();
    await upright.find('tile-ho-tich').waitFor();

    printer.device.loadPaper();
    await staffSee(null);
    expect(await takeNumber(upright, 'ho-tich')).toBe('A002');
    await eventually(async () => expect(await upright.text('slip-state')).toBe('Mời ông/bà lấy phiếu.'));
    await eventually(() => expect(printer.slips).toHaveLength(2));
    // With its slip the page leaves by itself.
    await upright.find('tile-ho-tich').waitFor();
  });

  it('KI4, SL6 the roll ends in the middle of a slip: words at once, then "take your slip, it is a reprint"', async () => {
    printer.device.runOutOfPaperAfter(300);
    expect(await takeNumber(upright, 'ho-tich')).toBe('A003');
    await eventually(async () => expect(await upright.text('slip-state')).toContain('Máy không in được phiếu.'));
    await staffSee(/Máy in hết giấy.*1 phiếu cần xem lại/s);
    printer.device.loadPaper();
    await eventually(async () =>
      expect(await upright.text('slip-state')).toBe('Mời ông/bà lấy phiếu. Phiếu này là bản in lại.'),
    );
    expect(printer.slips.at(-1)?.isCopy).toBe(true);
    expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
    await upright.find('tile-ho-tich').waitFor();
  });

  it('KI4 switched off: said in English on a wide screen', async () => {
    await printer.switchOff();
    await staffSee(/Máy in đang bị máy tính khác sử dụng|Máy in tắt hoặc mất kết nối/);
    await wide.find('language-en').click();
    expect(await takeNumber(wide, 'ho-tich')).toBe('A004');
    expect(await wide.text('slip-state')).toBe(
      'The slip could not be printed. Your number is A004. Please take a photo or note it down.',
    );
    // A touch this soon after the page came would do nothing (KI2).
    await wide.page.waitForTimeout(800);
    await wide.find('noted').click();
    await wide.find('tile-ho-tich').waitFor();
    await printer.switchOn();
    await eventually(() => expect(printer.slips).toHaveLength(4));
  });

  it('KI4 answers no more: said in Khmer, and the next person is not held up', async () => {
    await staffSee(null);
    printer.device.hang();
    await staffSee(/Máy in không trả lời/);
    // Another service: a fourth number of one within half a minute would be asked back (IS8).
    for (const [kiosk, number] of [
      [upright, 'C001'],
      [wide, 'C002'],
    ] as const) {
      await kiosk.page.waitForTimeout(800);
      await kiosk.find('language-km').click();
      expect(await takeNumber(kiosk, 'chung-thuc')).toBe(number);
      expect(await kiosk.text('slip-state')).toMatch(/^ម៉ាស៊ីនបោះពុម្ពសំបុត្រមិនបាន។/);
      expect(await kiosk.text('slip-state')).toContain(number);
    }
    printer.device.wake();
    // Whoever still stands there gets the slip after all.
    for (const kiosk of [upright, wide]) {
      await eventually(async () => expect(await kiosk.text('slip-state')).toBe('សូមយកសំបុត្ររបស់លោកអ្នក។'));
    }
    for (const kiosk of [upright, wide]) {
      await kiosk.find('tile-ho-tich').waitFor();
      await kiosk.find('language-vi').click();
    }
  });

  it.for<Trouble>([
    {
      ...{ name: 'the cover is open', serviceId: 'dat-dai', begin: (it) => it.device.openCover() },
      ...{ end: (it) => it.device.closeCover(), words: /Máy in phiếu 1: Nắp máy in đang mở/ },
      help: 'Đóng nắp máy in cho khít.',
    },
    {
      ...{ name: 'the cutter is jammed', serviceId: 'bao-tro', begin: (it) => it.device.setCutterJam(true) },
      ...{ end: (it) => it.device.setCutterJam(false), words: /Máy in phiếu 1: Máy in báo lỗi/ },
      help: 'Tắt máy in, lấy giấy kẹt ra, bật lại.',
    },
    {
      ...{ name: 'another computer has it', serviceId: 'cu-tru', begin: takeAway, end: giveBack },
      words: /Máy in phiếu 1: Máy in đang bị máy tính khác sử dụng/,
      help: 'Tắt việc in ở máy tính khác, hoặc tắt rồi bật lại máy in.',
    },
  ])(
    'KI4, DV4 $name: before the press and with the number, to staff what to do, and the slip follows',
    async (trouble) => {
      await staffSee(null);
      const before = printer.slips.length;
      await trouble.begin(printer);
      await staffSee(trouble.words);
      await upright.page.getByText('Máy đang không in được phiếu. Số của ông/bà sẽ hiện trên màn hình này.').waitFor();
      const number = await takeNumber(upright, trouble.serviceId);
      expect(await upright.text('slip-state')).toBe(
        `Máy không in được phiếu. Số của ông/bà là ${number}. Xin chụp ảnh hoặc ghi lại số này.`,
      );
      await counter.find('to-machines').first().click();
      await counter.says('machine-printer', trouble.help);
      await counter.find('back').click();
      await trouble.end(printer);
      await staffSee(null);
      await eventually(
        async () => expect(await upright.text('slip-state')).toBe('Mời ông/bà lấy phiếu.'),
        KNOWN_WITHIN_MS,
      );
      await eventually(() => expect(printer.slips).toHaveLength(before + 1), KNOWN_WITHIN_MS);
      await upright.find('tile-ho-tich').waitFor();
      expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
    },
  );

  it('KI4 nothing was complained of by any page', () => {
    expect(printer.forbiddenRepeats).toEqual({ unmarked: [], copies: [] });
    for (const office of [upright, wide, counter]) expect(office.complaints).toEqual([]);
  });

  /** What the device strip of the counter page says; null: nothing about the printer. */
  async function staffSee(words: RegExp | null): Promise<void> {
    await eventually(async () => {
      const said = (await counter.find('machines').allInnerTexts()).join('\n');
      if (words === null) expect(said).not.toContain('Máy in phiếu 1');
      else expect(said).toMatch(words);
    }, KNOWN_WITHIN_MS);
  }
});
