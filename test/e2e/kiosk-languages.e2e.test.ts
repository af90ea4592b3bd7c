import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter } from '../harness/office-pages.ts';
import { pressByKeys } from '../harness/press-by-keys.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const WIDE = { width: 1920, height: 1080 };
/** A tablet's browser. */
const TABLET = { width: 1366, height: 768 };
const SAID = {
  en: { service: 'Certification', ahead: /ahead of you/ },
  km: { service: 'បញ្ជាក់ឯកសារ', ahead: /នៅមុខ/ },
  vi: { service: 'Chứng thực', ahead: /Phía trước/ },
} as const;

describe('the kiosk in every language, by touch and by keyboard', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.openGlass(browser, `${hub.url}/kiosk/`, UPRIGHT);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it.each([
    ['en', WIDE, 'C001'],
    ['km', UPRIGHT, 'C002'],
    ['vi', TABLET, 'C003'],
  ] as const)(
    'IS4 %s on %o: the screen speaks it, and the next person finds Vietnamese',
    async (language, size, number) => {
      const { service, ahead } = SAID[language];
      await kiosk.page.setViewportSize(size);
      // Touches in the first 400 ms of a page, and within 700 ms of the last one, do nothing.
      await kiosk.find(`language-${language}`).waitFor();
      await kiosk.page.waitForTimeout(800);
      await kiosk.press(`language-${language}`);
      await kiosk.says('tile-chung-thuc', service);
      await kiosk.page.waitForTimeout(800);
      await kiosk.press('tile-chung-thuc');
      await kiosk.find('number').waitFor();
      expect(await kiosk.text('number')).toContain(number);
      expect(await kiosk.text('people-ahead')).toMatch(ahead);
      await nextPerson(kiosk);
      await kiosk.says('tile-chung-thuc', 'Chứng thực');
    },
  );

  it('IS4 the clerk and the waiting room see the language of the ticket', async () => {
    const counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    const display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-1');
    await counter.page.keyboard.press('Enter');
    await eventually(async () => expect(await counter.text('current-number')).toBe('C001'));
    await display.says('card-quay-1', 'Counter');
    await counter.find('start').click();
    await counter.says('current-state', 'Đang phục vụ');
    // Not the same press as the one that called.
    await counter.page.waitForTimeout(1_000);
    await counter.page.keyboard.press('Enter');
    await display.says('card-quay-1', 'បញ្ជរ');
    for (const office of [counter, display]) {
      expect(office.complaints).toEqual([]);
      await office.close();
    }
  });

  /** Not in the first moment of a page: touches do nothing then, and no key that comes then either. */
  async function keyed(test: string): Promise<void> {
    await kiosk.find(test).waitFor();
    await kiosk.page.waitForTimeout(800);
    await pressByKeys(kiosk, test);
  }

  it.each([
    ['vi', 'A001', /Phía trước/, { width: 1080, height: 1920 }],
    ['km', 'A002', /នៅមុខ/, { width: 1920, height: 1080 }],
    ['en', 'A003', /ahead of you/, { width: 1080, height: 1920 }],
  ])(
    'UI1 IS4 %s: from the start page to the number and back by keyboard alone',
    async (language, number, ahead, size) => {
      await kiosk.page.setViewportSize(size);
      if (language !== 'vi') await keyed(`language-${language}`);
      await keyed('tile-ho-tich');
      await kiosk.find('number').waitFor();
      expect(await kiosk.text('number')).toBe(number);
      expect(await kiosk.text('people-ahead')).toMatch(ahead);
      await keyed('next-person');
      await kiosk.says('tile-chung-thuc', 'Chứng thực');
      expect(kiosk.complaints).toEqual([]);
    },
  );
});
