import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { OfficePage, eventually, openCounter, takeNumber } from '../harness/office-pages.ts';
import { TwoPrinters } from '../harness/two-printers.ts';

/** Known within 5 s; these are real parts on a machine that does other things too, so three times as long. */
const KNOWN_WITHIN_MS = 3 * 5_000;
/** Two touches of a hand follow each other no faster. */
const HAND_MS = 600;

describe('a printer that another one stands in for, in words', () => {
  let office: TwoPrinters;
  let browser: Browser;
  let upright: OfficePage;
  let wide: OfficePage;
  let counter: OfficePage;

  beforeAll(async () => {
    office = await TwoPrinters.open({ mmPerSecond: 150 }, 50);
    browser = await launchChromium();
    upright = await OfficePage.open(browser, `${office.url}/kiosk/`, { width: 1080, height: 1920 });
    wide = await OfficePage.open(browser, `${office.url}/kiosk/`, { width: 1920, height: 1080 });
    counter = await OfficePage.open(browser, `${office.url}/counter/`, { width: 1366, height: 768 });
    const { names, password } = office.demoSignIn;
    await openCounter(counter, names[0] ?? '', password, 'quay-2');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('SL2 the kiosk names the other printer before the press and with the number, and staff read it', async () => {
    office.own.device.runOutOfPaperAfter(0);
    for (const kiosk of [upright, wide]) {
      await eventually(
        async () =>
          expect(await kiosk.text('notice')).toBe(
            'Máy in ở đây đang tạm nghỉ. Phiếu của ông/bà sẽ in ở “Máy in phiếu 2”.',
          ),
        KNOWN_WITHIN_MS,
      );
    }
    await staffSee(/Máy in phiếu 1: Máy in hết giấy.*phiếu đang in ở Máy in phiếu 2/s);
    expect(await takeNumber(upright, 'ho-tich')).toBe('A001');
    // Never a word that no slip comes, not even in the first moment.
    expect(await upright.text('slip-state')).toMatch(/“Máy in phiếu 2”/);
    await eventually(async () =>
      expect(await upright.text('slip-state')).toBe(
        'Mời ông/bà lấy phiếu ở “Máy in phiếu 2”. Nếu không thấy phiếu, xin ghi lại số này.',
      ),
    );
    expect([office.own.slips.length, office.other.slips.length]).toEqual([0, 1]);
    await wide.find('language-km').click();
    expect(await takeNumber(wide, 'ho-tich')).toBe('A002');
    await eventually(async () => expect(await wide.text('slip-state')).toContain('សូមយកសំបុត្រនៅ “Máy in phiếu 2”។'));
    // The page leaves by itself.
    await upright.find('tile-ho-tich').waitFor();
  });

  it('SL10 paper again: staff are asked whether it is a new roll, and slips come out beside the kiosk as before', async () => {
    office.own.device.loadPaper();
    await staffSee(/Máy in phiếu 1 vừa có giấy lại. Có phải cuộn mới không\?/, 'paper-note');
    await counter.find('new-roll').click();
    await eventually(async () => expect(await counter.find('paper-note').count()).toBe(0), KNOWN_WITHIN_MS);
    expect(await takeNumber(upright, 'cu-tru')).toMatch(/^\D?\d+$/);
    await eventually(async () => expect(await upright.text('slip-state')).toBe('Mời ông/bà lấy phiếu.'));
    expect(office.own.slips).toHaveLength(1);
  });

  it('SL10 a reprint: a reason, then at which printer; the copy comes out there', async () => {
    await counter.find('next').click();
    await counter.says('current-number', 'A001');
    await counter.page.waitForTimeout(HAND_MS);
    await counter.page.keyboard.press('*');
    await choose('reprint');
    await counter.says('menu', 'In lại phiếu A001 vì lý do gì?');
    await choose('lost');
    await counter.says('menu', 'In lại phiếu A001 ở máy in nào?');
    const entries = counter.find('menu-entry');
    await eventually(async () =>
      expect(await entries.evaluateAll((all) => all.map((each) => each.getAttribute('data-entry')))).toEqual([
        ...['reprint-usual', 'may-in-1', 'may-in-2'],
      ]),
    );
    expect(await counter.text('menu')).toContain('Máy in sẵn sàng');
    const before = office.other.slips.length;
    await choose('may-in-2');
    await eventually(() => expect(office.other.slips).toHaveLength(before + 1));
    expect(office.other.slips.at(-1)?.isCopy).toBe(true);
    expect(office.other.slips.at(-1)?.code).toBe(office.other.slips[0]?.code);
    for (const page of [upright, wide, counter]) expect(page.complaints).toEqual([]);
  });

  async function choose(entry: string): Promise<void> {
    const found = counter.page.locator(`[data-test="menu-entry"][data-entry="${entry}"]`);
    await found.waitFor();
    await counter.page.waitForTimeout(HAND_MS);
    await found.click();
  }

  async function staffSee(words: RegExp, where = 'machines'): Promise<void> {
    await eventually(async () => {
      expect((await counter.find(where).allInnerTexts()).join('\n')).toMatch(words);
    }, KNOWN_WITHIN_MS);
  }
});
