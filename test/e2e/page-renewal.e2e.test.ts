import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, openCounter, signInOn } from '../harness/office-pages.ts';

const SIZE = { width: 1366, height: 768 };
const WITHIN_MS = 45_000;

/**
 * A page of the version before: its first script is one that the hub's page does not name any more. What is loaded from then on is
 * as the hub has it.
 */
async function asOfBefore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const loads = Number(sessionStorage.getItem('test.loads') ?? 0) + 1;
    sessionStorage.setItem('test.loads', String(loads));
    if (loads > 1) return;
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector('script[type="module"]')?.removeAttribute('src');
    });
  });
}

async function countLoads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    sessionStorage.setItem('test.loads', String(Number(sessionStorage.getItem('test.loads') ?? 0) + 1));
  });
}

const loads = (page: Page) => page.evaluate(() => sessionStorage.getItem('test.loads'));
/** While a page is loaded anew nothing can be asked of it. */
const isLoadedAnew = (page: Page) =>
  eventually(async () => expect(await loads(page).catch(() => null)).toBe('2'), WITHIN_MS);

describe('pages that are open while the hub is updated', () => {
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

  const open = (path: string, isOld = false) =>
    OfficePage.open(browser, `${hub.url}/${path}/`, SIZE, (_context, page) =>
      isOld ? asOfBefore(page) : Promise.resolve(),
    );
  const administrator = async (isOld = false) => {
    const { names, password } = hub.demoSignIn;
    const page = await open('counter', isOld);
    await signInOn(page, names.at(-1) ?? '', password);
    await page.find('settings').waitFor();
    return page;
  };

  it('UI7 they load themselves anew when that disturbs nobody, once; where somebody types, one line says so', async () => {
    const typed = await administrator(true);
    await typed.find('accounts').click();
    await typed.find('account-name').fill('nguoimoi');
    const panel = await open('counter', true);
    const [officer = ''] = hub.demoSignIn.names;
    await openCounter(panel, officer, hub.demoSignIn.password, 'quay-2');
    const [kiosk, display] = [await open('kiosk', true), await open('display', true)];

    for (const { page } of [kiosk, display, panel]) await isLoadedAnew(page);
    // The same person at the same counter.
    await panel.find('next').waitFor();
    await kiosk.find('tile-ho-tich').waitFor();
    await typed.find('renewal').waitFor({ timeout: WITHIN_MS });
    expect(await loads(typed.page)).toBe('1');
    expect(await typed.find('account-name').inputValue()).toBe('nguoimoi');

    await typed.find('reload').click();
    await isLoadedAnew(typed.page);
    await typed.find('settings').waitFor();
    // As the hub has it now: nothing more to load, and nothing more to say.
    await kiosk.page.waitForTimeout(12_000);
    for (const { page } of [kiosk, display, panel, typed]) expect(await loads(page)).toBe('2');
    expect(await typed.find('renewal').count()).toBe(0);
    for (const { page } of [kiosk, display, panel, typed]) await page.context().close();
  });

  it('UI7 a screen that cannot be fetched says so in words, and one press brings it', async () => {
    const page = await administrator();
    await page.page.route('**/assets/settings-screen-*.js', (route) => route.fulfill({ status: 404 }));
    await page.find('settings').click();
    await page.find('part-missing').waitFor();
    expect(await page.find('renewal').count()).toBe(0);
    await page.page.unroute('**/assets/settings-screen-*.js');
    await page.find('part-missing').locator('[data-test="reload"]').click();
    await page.find('settings').click();
    await page.find('section-centre').waitFor();
    await page.close();
  });

  it('UI7, AC16 a page without what locks it is not used', async () => {
    const page = await open('counter');
    await page.page.route('**/assets/page-guard-*.js', (route) => route.abort());
    await page.page.reload();
    const { names, password } = hub.demoSignIn;
    await signInOn(page, names[0] ?? '', password);
    await page.find('part-missing').waitFor();
    await page.page.unroute('**/assets/page-guard-*.js');
    await page.find('part-missing').locator('[data-test="reload"]').click();
    await page.find('counter-quay-2').waitFor();
    await page.close();
  });

  it('UI7 a kiosk and a display whose watch did not come load themselves for it', async () => {
    const unwatched = (path: string) =>
      OfficePage.open(browser, `${hub.url}/${path}/`, SIZE, async (_context, page) => {
        await page.route('**/assets/watch-renewal-*.js', (route) => route.abort(), { times: 1 });
        await countLoads(page);
      });
    const [kiosk, display] = [await unwatched('kiosk'), await unwatched('display')];
    for (const { page } of [kiosk, display]) await isLoadedAnew(page);
    await kiosk.find('tile-ho-tich').waitFor();
    for (const { page } of [kiosk, display]) await page.context().close();
  });
});
