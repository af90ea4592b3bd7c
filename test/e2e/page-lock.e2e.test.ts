import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
    // No browser has a kept password for that.
    expect(await page.find('unlock-password').getAttribute('autocomplete')).toBe('new-password');
    await page.find('unlock-password').fill('không phải mật khẩu này');
    await page.find('unlock').click();
    await page.find('unlock-problem').waitFor();
    await page.find('unlock-password').fill(password());
    await page.find('unlock').click();
    await page.find('account-name').waitFor();
    expect(await page.find('account-name').inputValue()).toBe('nguoimoi');
    await page.close();
  });

  it('AC15 a page that has locked is locked after a restart of the hub and a reload', async () => {
    const page = await counterPage();
    await signInOn(page, 'quantri-mau', password());
    await page.find('accounts').click();
    await page.find('account-name').waitFor();
    await pass(page, 15 * MINUTE);
    await page.find('locked').waitFor();
    await office.stop();
    await office.start();
    await page.page.reload();
    await page.find('locked').waitFor();
    expect(await page.find('accounts').isVisible()).toBe(false);
    await page.find('unlock-password').fill(password());
    await page.find('unlock').click();
    await page.find('accounts').click();
    await page.find('account-quantri-mau').waitFor();
    await page.close();
  });

  it('AC15 a page that wakes shows nothing until the hub has said how it stands', async () => {
    const page = await counterPage();
    await signInOn(page, 'quantri-mau', password());
    await page.find('accounts').click();
    await page.find('account-name').fill('nguoimoi');
    let answer = (): void => undefined;
    const answered = new Promise<void>((go) => (answer = go));
    await page.page.route('**/api/session/lock', async (route) => {
      await answered;
      await route.continue();
    });
    // The steady clock of the page stands meanwhile.
    const sleep = async (ms: number) => {
      office.pass(ms);
      await page.page.clock.setSystemTime((await page.page.evaluate(() => Date.now())) + ms);
    };
    await sleep(5 * MINUTE);
    await page.find('asking-lock').waitFor();
    expect(await page.find('account-name').isVisible()).toBe(false);
    answer();
    await page.find('account-name').waitFor();
    expect(await page.find('account-name').inputValue()).toBe('nguoimoi');
    await sleep(15 * MINUTE);
    await page.find('locked').waitFor();
    expect(await page.find('account-name').isVisible()).toBe(false);
    await page.close();
  });

  it('AC17 the call panel of a PC that is not paired locks, keeps the ticket, and calls for help from its cover', async () => {
    const { access } = office.hub;
    const signedIn = await access.sessions.signIn('quantri-mau', password(), '10.0.0.9');
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
    const { url } = office.hub;
    const page = await OfficePage.open(browser, `${url}/counter/`, SIZE, async (context, opened) => {
      await context.addCookies([{ name: 'motcua_staff', value: signedIn.token, url, httpOnly: true }]);
      await opened.clock.install();
    });
    await page.find('counter-quay-5').click();
    await page.find('open-counter').click();
    await page.find('next').waitFor();
    await pass(page, 15 * MINUTE);
    await page.find('locked').waitFor();
    expect(await page.find('next').isVisible()).toBe(false);
    // In the field for the password too. A hub for which so long goes by at once takes itself for one that stood still.
    const told = page.page.locator('mc-lock-screen [data-test="call-guide"]').getByText('Đã báo');
    await vi.waitFor(async () => {
      await page.page.keyboard.press('F2');
      await told.waitFor({ timeout: 1_000 });
    }, 20_000);
    await page.find('unlock-password').fill(password());
    await page.find('unlock').click();
    await page.find('next').waitFor();
    // After so long a break the password is asked for, whether there is a PIN or not.
    await page.page.keyboard.press('/');
    await page.find('resume-proof').waitFor();
    await pass(page, 15 * MINUTE);
    await page.says('on-break', '15 phút qua');
    await page.find('resume-proof').fill(password());
    await page.find('resume').click();
    await page.find('on-break').waitFor({ state: 'detached' });
    expect(await page.find('locked').count()).toBe(0);
    await page.close();
  });

  it('AC17 the call panel of whoever holds a counter at a paired PC stays open', async () => {
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

  it('AC16 an officer’s own PIN ends a break, a wrong one does not, and the password does as well', async () => {
    const own = 'cơn mưa chiều qua sông';
    await office.addOfficer('lan', own);
    const page = await counterPage();
    await signInOn(page, 'lan', own);
    await page.find('password').click();
    await page.says('pin-now', 'Chưa có mã PIN');
    const setPin = async (pin: string, proof = own) => {
      await page.find('pin-password').fill(proof);
      await page.find('new-pin').fill(pin);
      await page.find('set-pin').click();
    };
    await setPin('1234');
    await page.says('pin-told', '4 đến 6 chữ số');
    await setPin('7294', 'không phải mật khẩu này');
    await page.says('pin-told', 'không đúng');
    await setPin('7294');
    await page.says('pin-told', 'Đã đặt mã PIN');
    await page.says('pin-now', 'Đã có mã PIN');
    expect(await page.find('new-pin').inputValue()).toBe('');
    await page.find('back').click();
    await page.find('counter-quay-2').click();
    await page.find('open-counter').click();
    await page.find('next').waitFor();

    await page.page.keyboard.press('/');
    await page.says('on-break', 'Mã PIN');
    // Nor keeps a PIN as the password.
    expect(await page.find('resume-proof').getAttribute('autocomplete')).toBe('one-time-code');
    await page.find('resume-proof').fill('7295');
    await page.page.keyboard.press('Enter');
    await page.says('resume-problem', 'Mã PIN không đúng');
    expect(await page.find('next').count()).toBe(0);
    await page.find('resume-proof').fill('7294');
    await page.page.keyboard.press('Enter');
    await page.find('next').waitFor();

    // Who has forgotten it has the password still.
    await page.page.keyboard.press('/');
    await page.find('resume-other-way').click();
    await page.says('on-break', 'Mật khẩu');
    expect(await page.find('resume-proof').getAttribute('autocomplete')).toBe('new-password');
    await page.find('resume-proof').fill(own);
    await page.find('resume').click();
    await page.find('next').waitFor();

    await page.page.keyboard.press('/');
    await page.find('someone-else').click();
    await signInOn(page, 'lan', own);
    await page.find('resume-proof').fill('7294');
    await page.find('resume').click();
    await page.find('next').waitFor();
    await page.close();
  });

  it('AC16 a break at one of two counters hides both, pauses the other on a press, and leads to it with the PIN', async () => {
    const own = 'con mèo ngủ trên mái nhà';
    await office.addOfficer('hoa', own);
    const page = await counterPage();
    await openCounter(page, 'hoa', own, 'quay-3');
    // A page that does not know any more where this person sits asks for the counter.
    await page.page.evaluate(() => localStorage.clear());
    await page.page.reload();
    await page.find('counter-quay-4').click();
    await page.find('open-counter').click();
    await page.find('switch-quay-3').waitFor();
    await page.find('next').waitFor();

    await page.page.keyboard.press('/');
    await page.says('still-open-quay-3', 'Quầy 3 vẫn đang mở');
    expect(await page.find('next').count()).toBe(0);
    await page.find('resume-proof').fill('không phải mật khẩu này');
    await page.find('go-on-at-quay-3').click();
    await page.find('resume-problem').waitFor();
    await page.find('resume-proof').fill(own);
    await page.find('go-on-at-quay-3').click();
    await page.find('next').waitFor();
    await page.find('switch-quay-4').waitFor();

    // The one on a break is covered as soon as it is shown. With both on a break the way on opens the other.
    await page.page.keyboard.press('3');
    await page.find('pause-quay-3').click();
    await page.find('still-open-quay-3').waitFor({ state: 'detached' });
    await page.find('resume-proof').fill(own);
    await page.find('go-on-at-quay-3').click();
    await page.find('next').waitFor();
    await page.find('switch-quay-4').waitFor();
    await page.close();
  });
});
