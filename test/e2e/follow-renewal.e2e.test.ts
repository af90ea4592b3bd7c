import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { FollowOffice } from '../harness/follow-office.ts';

/** A page far from its turn asks every 12 s. */
const WITHIN_MS = 20_000;
/** Each phone chooses a moment of its own within this time. */
const SPREAD_MS = 30_000;

let office: FollowOffice;
let browser: Browser;
beforeAll(async () => {
  office = await FollowOffice.open();
  browser = await launchChromium();
  await office.done(office.officer, { type: 'open-counter', counterId: office.counterId });
  await office.switchOn();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/**
 * A phone that is sent the page of a hub from before, so many times; each load of it is counted. `chance`: what its dice say: how long
 * it lets other phones load first.
 */
async function asOfBefore(slipCode: string, times: number, chance = 0): Promise<{ page: Page; loads: () => number }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await page.addInitScript((always) => {
    Math.random = () => always;
  }, chance);
  let loads = 0;
  await page.route(`**/s/${slipCode}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    // What the page asks right before it loads itself comes from the hub as it is.
    if (!route.request().isNavigationRequest()) return route.fulfill({ response });
    loads += 1;
    const body = loads > times ? html : html.replace(/data-made="[^"]+"/, 'data-made="before"');
    return route.fulfill({ response, body });
  });
  await page.goto(`${office.url}/s/${slipCode}`);
  await page.locator('#number', { hasText: /\d/ }).waitFor();
  return { page, loads: () => loads };
}

const isRenewed = (page: Page, timeout = WITHIN_MS) =>
  page.locator('html:not([data-made="before"])').waitFor({ timeout });
async function asked(page: Page, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    await page.waitForResponse((response) => response.url().endsWith('/state'), { timeout: WITHIN_MS });
  }
}

it('UI7 a page for phones loads itself anew when the hub has another, and once for the same', async () => {
  const { slipCode, number } = await office.take('km');
  // A cache on the way may send the old one for ever.
  const [renewed, stubborn] = [await asOfBefore(slipCode, 1), await asOfBefore(slipCode, 99)];
  const patient = await asOfBefore(slipCode, 1, 0.99);
  await isRenewed(renewed.page);
  await stubborn.page.waitForFunction(() => sessionStorage.getItem('motcua.renewed-for') !== null);
  await stubborn.page.locator('#number', { hasText: number }).waitFor();
  await Promise.all([asked(renewed.page, 2), asked(stubborn.page, 2)]);
  expect([renewed.loads(), stubborn.loads()]).toEqual([2, 2]);
  // A hall of phones does not load in the same moment.
  expect(patient.loads()).toBe(1);
  await isRenewed(patient.page, WITHIN_MS + SPREAD_MS);
  expect(await renewed.page.getAttribute('html', 'lang')).toBe('km');
});

it('UI7 neither while its number is called, nor with the bell on that a finger has switched on', async () => {
  const { slipCode, ticketId } = await office.take();
  await office.call({ ticketId });
  const { page, loads } = await asOfBefore(slipCode, 1);
  await page.locator('#page.called.news').waitFor();
  await asked(page, 2);
  await page.locator('#hush').tap();
  await asked(page, 2);
  await page.locator('#sound').tap();
  await page.locator('#sound[aria-pressed="true"]').waitFor();
  await office.done(office.officer, { type: 'start-serving', counterId: office.counterId, ticketId });
  await page.locator('#heading', { hasText: 'Đang phục vụ tại' }).waitFor({ timeout: WITHIN_MS });
  await asked(page, 1);
  expect(loads()).toBe(1);

  await page.locator('#sound').tap();
  await isRenewed(page);
  await page.locator('#heading', { hasText: 'Đang phục vụ tại' }).waitFor({ timeout: WITHIN_MS });
  expect(loads()).toBe(2);
});
