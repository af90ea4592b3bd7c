import type { Language } from '@motcua/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { findMisfits } from '../harness/find-misfits.ts';
import { FollowOffice } from '../harness/follow-office.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';

const PHONE = { width: 360, height: 740 };
const MOST_BYTES = 30_000;
/** A page far from its turn asks every 12 s. */
const SEEN_WITHIN_MS = 20_000;

describe('a number on a phone', () => {
  let office: FollowOffice;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    office = await FollowOffice.open();
    browser = await launchChromium();
    await office.done(office.officer, { type: 'open-counter', counterId: office.counterId });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await office?.close();
  });

  /** A phone whose bells and shakes are noted. */
  async function phone(path: string, size = PHONE, keptFrom: string | null = null): Promise<Page> {
    const context = await browser.newContext({ viewport: size, isMobile: true, hasTouch: true });
    contexts.push(context);
    // What a router does that lets nothing else through.
    if (keptFrom !== null) await context.route(`${keptFrom}/**`, (route) => route.abort('connectionrefused'));
    await context.addInitScript(() => {
      const told = { bells: 0, shakes: 0 };
      Object.assign(window, { told });
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when?: number) {
        told.bells += 1;
        start.call(this, when);
      };
      navigator.vibrate = () => {
        told.shakes += 1;
        return true;
      };
    });
    const page = await context.newPage();
    await page.goto(office.url + path);
    return page;
  }
  const says = (page: Page, id: string, words: string | RegExp) =>
    page.locator(`#${id}`, { hasText: words }).waitFor({ timeout: SEEN_WITHIN_MS });
  const told = (page: Page) =>
    page.evaluate(() => (window as unknown as { told: { bells: number; shakes: number } }).told);
  const looksRight = async (page: Page) => {
    await page.waitForTimeout(50);
    expect([...(await findBarriers(page)), ...(await page.evaluate(findMisfits, true))]).toEqual([]);
    expect(await pixelsTooWide(page)).toBe(0);
  };

  it('FO6 FO7 is set up on the settings page: switched on, checked with a phone, and the page says when', async () => {
    const staff = await OfficePage.open(browser, `${office.hub.url}/counter/`, { width: 1366, height: 768 });
    const field = (path: string) => staff.page.locator(`[id="${path}"]`);
    await signInOn(staff, office.hub.demoSignIn.names.at(-1) ?? '', office.hub.demoSignIn.password);
    await staff.find('settings').click();
    await staff.find('to-follow').click();
    await staff.says('follow-door', 'Đang tắt. Phiếu in như thường lệ.');
    await field('follow.enabled').check();
    await field('follow.port').fill(new URL(office.hub.url).port);
    await staff.find('apply').click();
    await staff.page.locator('.problem', { hasText: 'trang cho điện thoại cần cổng riêng' }).first().waitFor();
    await field('follow.port').fill(String(office.followPort));
    await staff.says('follow-door', 'Có thay đổi chưa áp dụng');
    await staff.find('apply').click();
    await staff.says('follow-door', `Cổng đang mở: ${office.url}`);
    await staff.says('follow-checked', 'Chưa có điện thoại nào vào được');

    await staff.find('follow-begin').locator('button').click();
    await staff.find('follow-code').waitFor();
    expect(await findBarriers(staff.page)).toEqual([]);
    const url = await staff.text('follow-url');
    const checked = await phone(new URL(url).pathname);
    await says(checked, 'heading', 'Điện thoại này đã vào được trang theo dõi');
    await says(checked, 'lines', 'Điện thoại này còn mở được các trang của cán bộ');
    await looksRight(checked);
    await staff.says('follow-checked', 'Điện thoại đã vào được lúc');
    // What the hub has noted is no change of this page's.
    await staff.says('follow-begin', 'Kiểm tra lại');
    // FO7: the rule in the router is missing, and then it is there.
    await staff.says('follow-office', 'Điện thoại còn mở được các trang của cán bộ');
    expect(await findBarriers(staff.page)).toEqual([]);
    await staff.find('follow-begin').locator('button').click();
    await staff.find('follow-code').waitFor();
    const again = new URL(await staff.text('follow-url')).pathname;
    const apart = await phone(again, PHONE, office.hub.url);
    await says(apart, 'lines', 'Điện thoại này không mở được các trang của cán bộ');
    await looksRight(apart);
    await staff.says('follow-office', 'Điện thoại không mở được các trang của cán bộ');
    expect(await staff.page.locator('[data-test="follow-apply-first"]').count()).toBe(0);
    await field('follow.port').fill('7180');
    await staff.find('follow-apply-first').waitFor();
    await staff.close();
    expect(staff.complaints.filter((each) => !each.includes('409'))).toEqual([]);
  });

  it('FO9 an address for phones alone is a tick beside it, large and small, and what cannot be is said there', async () => {
    const staff = await OfficePage.open(browser, `${office.hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(staff, office.hub.demoSignIn.names.at(-1) ?? '', office.hub.demoSignIn.password);
    await staff.find('settings').click();
    await staff.find('to-follow').click();
    const tick = staff.page.locator('[id="follow.phonesAlone"]');
    const refused = staff.page.locator('[id="follow.phonesAlone-problem"]');
    await tick.check();
    await staff.says('follow-door', 'Cổng đang mở');
    await staff.find('follow-apply-first').waitFor();
    await staff.find('apply').click();
    await refused.filter({ hasText: '127.0.0.1 chỉ mở được ngay trên máy chủ' }).waitFor();
    await staff.page.locator('[id="follow.host"]').selectOption({ index: 0 });
    await staff.find('apply').click();
    await refused.filter({ hasText: 'Hãy chọn địa chỉ của thẻ mạng dành cho Wi-Fi của công dân' }).waitFor();
    for (const size of [{ width: 1366, height: 768 }, PHONE]) {
      await staff.page.setViewportSize(size);
      await tick.scrollIntoViewIfNeeded();
      await looksRight(staff.page);
      expect(await tick.isChecked()).toBe(true);
    }
    // What was ticked stays to be seen, also while nothing can be followed.
    await staff.page.locator('[id="follow.enabled"]').uncheck();
    await tick.click();
    await tick.waitFor({ state: 'detached' });
    await staff.close();
    expect(staff.complaints).toEqual([]);
  });

  it('FO5 is at most 30 kB with everything, and asks for nothing but its own', async () => {
    const { slipCode } = await office.take('km');
    const context = await browser.newContext({ viewport: PHONE });
    contexts.push(context);
    const page = await context.newPage();
    const sizes = new Map<string, number>();
    page.on('response', (response) => {
      void response.body().then(
        (body) => sizes.set(new URL(response.url()).pathname, body.length),
        () => undefined,
      );
    });
    await page.goto(`${office.url}/S/${slipCode.toUpperCase()}`);
    await page.locator('#number', { hasText: /\d/ }).waitFor();
    await page.waitForLoadState('networkidle');
    const paths = [...sizes.keys()].map((path) => path.replace(/[a-z2-7]{20}/i, 'CODE')).sort();
    expect(paths.filter((path) => path !== '/follow.svg')).toEqual(
      ['/S/CODE', '/follow.css', '/follow.js', '/s/CODE/state'].sort(),
    );
    const icon = (await (await fetch(`${office.url}/follow.svg`)).arrayBuffer()).byteLength;
    const others = [...sizes].reduce((sum, [path, bytes]) => sum + (path === '/follow.svg' ? 0 : bytes), 0);
    expect(others + icon).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('FO5 is written for browsers of 2016: nothing in it is newer', async () => {
    const [script = '', style = ''] = await Promise.all(
      ['/follow.js', '/follow.css'].map(async (path) => (await fetch(office.url + path)).text()),
    );
    expect(script.length).toBeGreaterThan(2_000);
    expect(script).not.toMatch(
      /\?\.[a-z([]|\?\?|\basync\b|\bawait\b|catch\s*\{|\{\s*\.\.\.|\*\*|\bimport\b|\bexport\b/i,
    );
    expect(script).not.toMatch(
      /\.(?:includes|padStart|entries|values|flat|flatMap|at|replaceAll|finally|replaceChildren)\(/,
    );
    expect(style).not.toMatch(/\bgap:|display: grid|var\(|clamp\(|:is\(|:where\(|aspect-ratio|inset:/);
  });

  it.each<{ language: Language; waits: RegExp; asks: string; counter: RegExp; served: string; done: string }>([
    {
      ...{ language: 'vi', waits: /Phía trước/, asks: 'Mời ông/bà đến', counter: /Quầy 2/ },
      ...{ served: 'Đang phục vụ tại', done: 'Đã xong. Cảm ơn ông/bà.' },
    },
    {
      ...{ language: 'en', waits: /ahead of you/, asks: 'Please go to', counter: /Counter 2/ },
      ...{ served: 'Being served at', done: 'Done. Thank you.' },
    },
    {
      ...{ language: 'km', waits: /នៅមុខលោកអ្នក/, asks: 'សូមអញ្ជើញទៅ', counter: /បញ្ជរ/ },
      ...{ served: 'កំពុងបម្រើនៅ', done: 'រួចរាល់ហើយ' },
    },
  ])(
    'FO4 FO5 in $language: waits, is called with bell and shake, hushed, served, done',
    async ({ language, waits, asks, counter, served, done }) => {
      const { slipCode, number, ticketId } = await office.take(language);
      const page = await phone(`/s/${slipCode}`);
      await says(page, 'number', number);
      await says(page, 'heading', waits);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await looksRight(page);
      expect(await page.locator('#awake').isVisible()).toBe(true);
      await page.locator('#sound').tap();
      await page.locator('#sound[aria-pressed="true"]').waitFor();
      expect((await told(page)).bells).toBe(3);

      await office.call({ ticketId });
      await says(page, 'heading', asks);
      await says(page, 'counter', counter);
      await page.locator('#page.called.news').waitFor();
      await page.waitForFunction(() => document.title.includes('●'));
      await looksRight(page);
      const loud = await told(page);
      expect(loud.bells).toBeGreaterThan(3);
      expect(loud.shakes).toBeGreaterThan(0);
      await page.locator('#hush').tap();
      await page.locator('#page.called:not(.news)').waitFor();
      const hushed = (await told(page)).bells;
      await office.done(office.officer, { type: 'recall-ticket', counterId: office.counterId, ticketId });
      await page.locator('#page.called.news').waitFor({ timeout: SEEN_WITHIN_MS });
      expect((await told(page)).bells).toBeGreaterThan(hushed);

      await office.done(office.officer, { type: 'start-serving', counterId: office.counterId, ticketId });
      await says(page, 'heading', served);
      expect(await page.locator('#hush').isVisible()).toBe(false);
      await looksRight(page);
      await office.done(office.officer, {
        ...{ type: 'complete-ticket', counterId: office.counterId, ticketId, outcomes: [], dossiers: null },
      });
      await says(page, 'heading', done);
      expect(await page.locator('#sound').isVisible()).toBe(false);
      await looksRight(page);
    },
  );

  it('FO5 says since when it has lost the hub, and catches up when it is back', async () => {
    const { slipCode, ticketId } = await office.take();
    const page = await phone(`/s/${slipCode}`, { width: 320, height: 568 });
    await says(page, 'heading', 'Phía trước');
    await page.context().setOffline(true);
    await says(page, 'lost', /Mất kết nối từ \d+:\d\d\. Mời ông\/bà nhìn màn hình/);
    await looksRight(page);
    await office.call({ ticketId });
    await page.context().setOffline(false);
    await says(page, 'heading', 'Mời ông/bà đến');
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await looksRight(page);
    await office.done(office.officer, {
      ...{ type: 'mark-no-show', counterId: office.counterId, ticketId, override: 'cannot-wait' },
    });
    await says(page, 'heading', 'Đã gọi, chưa thấy ông/bà đến');
    await looksRight(page);
  });

  it('UI2 has room for words that are longer by three fifths, on the narrowest phone', async () => {
    const { slipCode, ticketId } = await office.take();
    const page = await phone(`/s/${slipCode}`, { width: 320, height: 568 });
    await says(page, 'heading', 'Phía trước');
    const lengthen = () =>
      page.evaluate(() => {
        for (const element of document.querySelectorAll('#page p, #page button, #page h1')) {
          const words = element.childElementCount === 0 ? element.textContent.trim() : '';
          if (!['number', 'counter'].includes(element.id) && words !== '')
            element.textContent = `${words} ${words.slice(0, Math.ceil(words.length * 0.6))}`;
        }
      });
    await lengthen();
    await looksRight(page);
    await office.call({ ticketId });
    await says(page, 'counter', 'Quầy 2');
    await lengthen();
    await looksRight(page);
    await office.done(office.officer, {
      ...{ type: 'mark-no-show', counterId: office.counterId, ticketId, override: 'cannot-wait' },
    });
  });

  it('FO5 outlives a hub that starts again', async () => {
    const { slipCode, number } = await office.take();
    const page = await phone(`/s/${slipCode}`);
    await says(page, 'number', number);
    office.officer.close();
    await office.hub.kill();
    await says(page, 'lost', 'Mất kết nối từ');
    await office.start();
    await page.locator('#lost').waitFor({ state: 'hidden', timeout: SEEN_WITHIN_MS });
    await says(page, 'number', number);
  });

  it('FO4 a code that is nobody’s gets a considerate page', async () => {
    const page = await phone(`/s/${'a'.repeat(20)}`);
    await says(page, 'heading', 'Không tìm thấy số này');
    await says(page, 'lines', 'Cần giúp, mời ông/bà gặp bàn hướng dẫn.');
    await looksRight(page);
    await page.goto(`${office.url}/elsewhere`);
    await page.locator('h1', { hasText: 'Mời ông/bà quét mã trên phiếu số.' }).waitFor();
    await looksRight(page);
  });
});
