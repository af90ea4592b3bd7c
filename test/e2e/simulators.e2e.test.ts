import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber, signInOn } from '../harness/office-pages.ts';

/** Known within 5 s; these are real parts on a machine that does other things too, so three times as long. */
const KNOWN_WITHIN_MS = 3 * 5_000;

describe('the page of simulated devices', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let simulators: OfficePage;
  let kiosk: OfficePage;
  let counter: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    const [name = ''] = hub.demoSignIn.names;
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, name, hub.demoSignIn.password, 'quay-2');
    simulators = await OfficePage.open(browser, `${hub.url}/simulators`, { width: 1366, height: 900 });
    await signInOn(simulators, name, hub.demoSignIn.password);
    await simulators.find('simulated-printer').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('SM1 paper out is said in words at kiosk and counter within 5 s; after a new roll the next slip comes out', async () => {
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A001');
    await eventually(async () => expect(await simulators.find('simulated-slip').count()).toBe(1));
    await nextPerson(kiosk);

    await simulators.find('break-paper-out').click();
    await eventually(async () => {
      expect((await counter.find('machines').allInnerTexts()).join()).toContain('Máy in phiếu 1: Máy in hết giấy');
      expect(await simulators.text('printer-state')).toBe('Máy chủ thấy: Máy in hết giấy');
    }, KNOWN_WITHIN_MS);
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A002');
    expect(await kiosk.text('slip-state')).toBe(
      'Máy không in được phiếu. Số của ông/bà là A002. Xin chụp ảnh hoặc ghi lại số này.',
    );

    await simulators.find('new-roll').click();
    await eventually(async () => expect(await kiosk.text('slip-state')).toBe('Mời ông/bà lấy phiếu.'));
    await eventually(async () => expect(await simulators.find('simulated-slip').count()).toBe(2));
    expect(await simulators.find('break-paper-out').getAttribute('aria-pressed')).toBe('false');
    await eventually(async () => expect(await counter.find('printer-trouble').count()).toBe(0));
    await nextPerson(kiosk);
  });

  it('SM1, UI1 the roll ends in the middle of a slip: half of it hangs out, and a marked copy follows the new roll', async () => {
    await simulators.find('break-paper-out-mid-slip').click();
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A003');
    await simulators.find('hanging').waitFor();
    expect(await findBarriers(simulators.page)).toEqual([]);
    // The page looks while the paper still comes out.
    await eventually(async () =>
      expect(
        await simulators.find('hanging').evaluate((picture) => (picture as HTMLImageElement).naturalHeight),
      ).toBeGreaterThan(100),
    );
    await simulators.find('new-roll').click();
    await eventually(async () =>
      expect(await kiosk.text('slip-state')).toBe('Mời ông/bà lấy phiếu. Phiếu này là bản in lại.'),
    );
    await nextPerson(kiosk);
  });

  it('SM1 a call stands on the board, which blinks; a silent board is said at the counter', async () => {
    const board = simulators.page.locator('[data-board="bang-quay-2"]');
    await counter.find('next').click();
    await eventually(async () => expect(await board.getAttribute('data-shows')).toBe('A001'));
    await board.locator('[data-test="break-board-silent"]').click();
    await eventually(async () => {
      expect((await counter.find('board-trouble').allInnerTexts()).join()).toContain('Bảng quầy 2');
    }, KNOWN_WITHIN_MS);
    await board.locator('[data-test="break-board-silent"]').click();
    await eventually(async () => expect(await counter.find('board-trouble').count()).toBe(0));

    await simulators.find('board-cable').click();
    await eventually(async () => {
      expect((await counter.find('board-trouble').allInnerTexts()).join()).toContain('Bảng số tại quầy');
    }, KNOWN_WITHIN_MS);
    await simulators.find('board-cable').click();
    await eventually(async () => expect(await counter.find('board-trouble').count()).toBe(0));
    for (const office of [kiosk, counter, simulators]) expect(office.complaints).toEqual([]);
  });
});
