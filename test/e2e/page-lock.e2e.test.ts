import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { OfficePage, openCounter, signInOn } from '../harness/office-pages.ts';
import { OfficeWithClock } from '../harness/office-with-clock.ts';

const SIZE = { width: 1366, height: 768 };
const MINUTE = 60_000;

describe('a counter PC that nobody sits at', () => {
  const office = new OfficeWithClock();
  let browser: Browser;

  beforeAll(async () => {
    [browser] = await Promise.all([launchChromium(), office.start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await office.remove();
  });

  const password = () => office.hub.demoSignIn?.password ?? '';
  const counterPage = () =>
    OfficePage.open(browser, `${office.hub.url}/counter/`, SIZE, async (_context, page) => {
      await page.clock.install();
    });

  /** So much time goes by at the hub and at the page. */
  async function pass(page: OfficePage, ms: number): Promise<void> {
    office.pass(ms);
    await page.page.clock.fastForward(ms);
  }

  it('AC15 a set-up page warns, locks after fifteen minutes, and has what was typed after the password', async () => {
    const page = await counterPage();
    await signInOn(page, 'quantri-mau', password());
    await page.find('accounts').click();
    await page.find('account-name').fill('nguoimoi');
    await pass(page, 14 * MINUTE + 15_000);
    await page.find('lock-soon').waitFor();
    expect(await page.find('account-name').isVisible()).toBe(true);
    // Any act by hand keeps it open.
    await page.find('go-on').click();
    await page.find('lock-soon').waitFor({ state: 'detached' });
    await pass(page, 15 * MINUTE);
    await page.find('locked').waitFor();
    expect(await page.find('account-name').isVisible()).toBe(false);
    await page.find('unlock-password').fill('không phải mật khẩu này');
    await page.find('unlock').click();
    await page.find('unlock-problem').waitFor();
    await page.find('unlock-password').fill(password());
    await page.find('unlock').click();
    await page.find('account-name').waitFor();
    expect(await page.find('account-name').inputValue()).toBe('nguoimoi');
    await page.close();
  });

  it('AC15 the call panel stays open', async () => {
    const page = await counterPage();
    await openCounter(page, 'quantri-mau', password(), 'quay-1');
    await pass(page, 60 * MINUTE);
    await page.page.keyboard.press('Enter');
    expect(await page.find('locked').count()).toBe(0);
    expect(await page.find('next').isVisible()).toBe(true);
    await page.close();
  });

  it('AC16 a break covers the page, after a reload too, until its officer is back', async () => {
    const page = await counterPage();
    await openCounter(page, 'quantri-mau', password(), 'quay-1');
    await page.page.keyboard.press('/');
    await page.find('resume-proof').waitFor();
    expect(await page.find('next').isVisible()).toBe(false);
    expect(await page.page.locator('mc-waiting-line').isVisible()).toBe(false);
    await page.page.reload();
    await page.find('resume-proof').waitFor();
    await page.find('resume-proof').fill('không phải mật khẩu này');
    await page.find('resume').click();
    await page.find('resume-problem').waitFor();
    await page.find('resume-proof').fill(password());
    await page.find('resume').click();
    await page.find('next').waitFor();
    await page.close();
  });
});
