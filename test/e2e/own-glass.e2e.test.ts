import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFolder, serveFolder } from '../harness/built-page.ts';
import { launchChromium } from '../harness/chromium.ts';

/** Every page that stands before citizens at a glass they can touch. `words`: what its first picture says. */
const GLASSES = [
  { glass: 'a kiosk', folder: builtFolder('kiosk'), words: 'h1' },
  { glass: 'a rating tablet', folder: builtFolder('counter').replace(/renderer\/$/, 'rating/'), words: 'main p' },
] as const;
const OURS = 'http://ours.test';
const PLAIN = 'http://plain.test';
const SIZE = { width: 1080, height: 1920 };
/** The same words on a page that does nothing about it: what a gesture does where nobody forbids it. */
const PLAIN_PAGE =
  '<meta name="viewport" content="width=device-width"><h1>Máy đang khởi động, xin ông/bà chờ một chút.</h1>';

/** What a page lets happen, seen after all its own listeners. */
type Let = { menus: number; drags: number; wheels: number };

function watch(): void {
  const let_ = { menus: 0, drags: 0, wheels: 0 };
  const count = (name: keyof typeof let_) => (event: Event) => {
    if (!event.defaultPrevented) let_[name] += 1;
  };
  window.addEventListener('contextmenu', count('menus'));
  window.addEventListener('dragstart', count('drags'));
  window.addEventListener('wheel', count('wheels'), { passive: false });
  Object.assign(window, { let_ });
}

describe.each(GLASSES)('the glass of $glass belongs to its page', ({ folder, words }) => {
  let browser: Browser;
  let ours: Page;
  let plain: Page;
  const wordsOf = (page: Page) => page.locator(page === ours ? words : 'h1').first();

  async function open(address: string): Promise<Page> {
    const context = await browser.newContext({ viewport: SIZE, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.addInitScript(watch);
    if (address === OURS) await serveFolder(page, OURS, folder);
    else
      await page.route(`${PLAIN}/**`, (route) =>
        route.fulfill({ body: PLAIN_PAGE, contentType: 'text/html; charset=utf-8' }),
      );
    await page.goto(`${address}/index.html`);
    return page;
  }

  beforeAll(async () => {
    browser = await launchChromium();
    [ours, plain] = [await open(OURS), await open(PLAIN)];
    for (const page of [ours, plain]) await wordsOf(page).waitFor();
  });
  afterAll(() => browser?.close());

  const both = async <T>(look: (page: Page, cdp: CDPSession) => Promise<T>): Promise<{ ours: T; plain: T }> => {
    const on = async (page: Page): Promise<T> => look(page, await page.context().newCDPSession(page));
    return { ours: await on(ours), plain: await on(plain) };
  };
  const middleOf = async (page: Page): Promise<{ x: number; y: number; width: number }> => {
    const box = await wordsOf(page).boundingBox();
    if (box === null) throw new Error('there are no words');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };
  const letHappen = (page: Page): Promise<Let> => page.evaluate(() => (window as unknown as { let_: Let }).let_);
  const zoom = (page: Page): Promise<number> => page.evaluate(() => window.visualViewport?.scale ?? 0);

  it('UI4 two quick touches do not zoom it', async () => {
    const scales = await both(async (page, cdp) => {
      const { x, y } = await middleOf(page);
      await cdp.send('Input.synthesizeTapGesture', { x, y, tapCount: 2, gestureSourceType: 'touch' });
      return zoom(page);
    });
    expect(scales.ours).toBe(1);
  });

  it('UI4 a finger that rests, or the other button of a mouse, opens no menu', async () => {
    const menus = await both(async (page, cdp) => {
      const { x, y } = await middleOf(page);
      await cdp.send('Input.synthesizeTapGesture', { x, y, duration: 900, gestureSourceType: 'touch' });
      await page.mouse.click(x, y, { button: 'right' });
      return (await letHappen(page)).menus;
    });
    expect(menus.ours).toBe(0);
    expect(menus.plain).toBeGreaterThan(0);
  });

  it('UI4 no words are marked, by drawing over them or all at once', async () => {
    const marked = await both(async (page) => {
      const { x, y, width } = await middleOf(page);
      await page.mouse.move(x - width / 2, y);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y, { steps: 8 });
      await page.mouse.up();
      const drawn = await page.evaluate(() => String(getSelection()));
      await page.keyboard.press('Control+a');
      return [drawn, await page.evaluate(() => String(getSelection()))];
    });
    expect(marked.ours).toEqual(['', '']);
    expect(marked.plain.every((words) => words !== '')).toBe(true);
  });

  it('UI4 no picture is dragged away', async () => {
    const drags = await both(async (page) => {
      await page.evaluate(() => {
        const picture = document.createElement('img');
        picture.src =
          'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>';
        picture.id = 'picture';
        Object.assign(picture.style, { position: 'fixed', left: '20px', top: '20px' });
        document.body.append(picture);
      });
      await page.locator('#picture').waitFor();
      await page.mouse.move(60, 60);
      await page.mouse.down();
      await page.mouse.move(300, 300, { steps: 8 });
      await page.mouse.up();
      await page.evaluate(() => document.querySelector('#picture')?.remove());
      return (await letHappen(page)).drags;
    });
    expect(drags.ours).toBe(0);
    expect(drags.plain).toBeGreaterThan(0);
  });

  it('UI4 a wheel neither scrolls nor, with Ctrl, zooms it', async () => {
    const wheels = await both(async (page) => {
      const { x, y } = await middleOf(page);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 400);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -400);
      await page.keyboard.up('Control');
      await page.waitForFunction(() => window.scrollY === 0);
      return (await letHappen(page)).wheels;
    });
    expect(wheels.ours).toBe(0);
    expect(wheels.plain).toBe(2);
    expect(await zoom(ours)).toBe(1);
  });

  // Last, because the other page stays zoomed.
  it('UI4 two fingers do not zoom it', async () => {
    const scales = await both(async (page, cdp) => {
      const { x, y } = await middleOf(page);
      const fingers = (apart: number) => [
        { x: x - apart, y, id: 0 },
        { x: x + apart, y, id: 1 },
      ];
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
      for (let apart = 50; apart <= 250; apart += 10) {
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
      }
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return zoom(page);
    });
    expect(scales.ours).toBe(1);
    expect(scales.plain).toBeGreaterThan(1);
  });
});
