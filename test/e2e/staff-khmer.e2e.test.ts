import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, signInOn } from '../harness/office-pages.ts';

/** What holds the words; asked for again it has a query. */
const WORDS = '**/assets/khmer-words-*.js';
const AGAIN = `${WORDS}?again=*`;
const OFFICE = { width: 1366, height: 768 };

describe('a staff page in Khmer', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const spoken = (page: OfficePage) => page.page.locator('html').getAttribute('lang');

  it('UI8 says in words that Khmer did not come, brings it at the second press, marked as a draft, and keeps it', async () => {
    const page = await OfficePage.open(browser, `${hub.url}/counter/`, OFFICE);
    await page.find('language-en').click();
    await page.says('sign-in', 'Sign in');
    for (const address of [WORDS, AGAIN]) await page.page.route(address, (route) => route.abort());
    await page.find('language-km').click();
    await page.says('khmer-missing', 'could not be loaded');
    expect(await spoken(page)).toBe('en');
    await page.says('sign-in', 'Sign in');

    // An older browser has not forgotten that the first address did not answer.
    await page.page.unroute(AGAIN);
    await page.find('language-km').click();
    await page.find('draft').waitFor();
    expect(await spoken(page)).toBe('km');
    expect(await page.find('khmer-missing').count()).toBe(0);
    expect(await findBarriers(page.page)).toEqual([]);

    const { names, password } = hub.demoSignIn;
    await signInOn(page, names[1] ?? '', password);
    await page.find('counter-quay-3').waitFor();
    // What did not come and then came is no part that the page misses.
    expect(await page.find('renewal').count()).toBe(0);
    await page.page.unroute(WORDS);
    await page.page.reload();
    await page.find('draft').waitFor();
    expect(await spoken(page)).toBe('km');
    // At the counter it is a list, after which the keys are the counter's again.
    await page.find('counter-quay-3').click();
    await page.find('open-counter').waitFor();
    await page.find('language').selectOption('vi');
    await eventually(async () => expect(await spoken(page)).toBe('vi'));
    expect(await page.find('language').inputValue()).toBe('vi');
    await page.page.keyboard.press('Enter');
    await page.find('next').waitFor();
    expect(await page.find('draft').count()).toBe(0);
    await page.close();
  });

  it('UI8 a page that was left in Khmer is drawn in Vietnamese where the words do not come, and asks again next time', async () => {
    const page = await OfficePage.open(browser, `${hub.url}/simulators`, OFFICE, async (context) => {
      await context.addInitScript(() => localStorage.setItem('motcua.counter.language', 'km'));
      for (const address of [WORDS, AGAIN]) await context.route(address, (route) => route.abort());
    });
    await page.says('khmer-missing', 'Chưa tải được lời tiếng Khmer');
    await page.says('sign-in', 'Đăng nhập');
    for (const address of [WORDS, AGAIN]) await page.page.context().unroute(address);
    await page.page.reload();
    await page.find('draft').waitFor();
    expect(await spoken(page)).toBe('km');
    await page.close();
  });

  it.each(['counter/', 'simulators'])(
    'UI8 %s is drawn in Vietnamese where the words neither come nor fail, and in Khmer when they come after all',
    async (path) => {
      let answer = (): void => undefined;
      const late = new Promise<void>((done) => (answer = done));
      const page = await OfficePage.open(browser, `${hub.url}/${path}`, OFFICE, async (context) => {
        await context.addInitScript(() => localStorage.setItem('motcua.counter.language', 'km'));
        await context.route(WORDS, async (route) => {
          await late;
          await route.continue();
        });
      });
      await page.says('sign-in', 'Đăng nhập');
      expect(await page.find('khmer-missing').count()).toBe(0);
      answer();
      await page.find('draft').waitFor();
      expect(await spoken(page)).toBe('km');
      await page.close();
    },
  );
});
