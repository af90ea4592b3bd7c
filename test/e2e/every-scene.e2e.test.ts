import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import {
  LANDSCAPE,
  LONG_MS,
  NARROW,
  OFFICE,
  PORTRAIT,
  barriersAndMisfits,
  lookAtAll,
  misfits,
  scenesOf,
} from '../harness/look-at-scenes.ts';
import type { ScenePages } from '../harness/scene-pages.ts';

const IN_KHMER =
  /^(sign-in|counters|empty|called|serving|outcome|question|more|transfer|park|paused|lost|practice|floor|floor-crowded|day|day-guide|devices|machines-trouble|settings-services|records|locked|crowded-.*)$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe('every scene of the kiosk', () => {
  const scenes = scenesOf(() => browser, 'kiosk', 'real');

  it.each(['vi', 'en', 'km'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = barriersAndMisfits(false);
      const found = await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], `language=${language}`, turn, look);
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  it('ES2 a number that may not be served today says so, and when else numbers are given', async () => {
    const page = await scenes.all().show('number-perhaps-not', PORTRAIT, 'language=vi');
    const text = (test: string) => page.locator(`[data-test="${test}"]`).textContent();
    expect(await text('wait')).toBe('Chờ khoảng 70–130 phút · Có thể không kịp');
    expect(await text('other-time')).toBe('Ông/bà cũng có thể đến lúc 7 giờ 00, thứ Ba 24/11/2026.');
  });
});

describe('every scene of the kiosk in the test language', () => {
  const scenes = scenesOf(() => browser, 'kiosk', 'test');

  it.each([0, 1])(
    'UI2 has every word whole, longer by three fifths and with marks above and below, every second scene from %i',
    async (turn) => {
      expect(await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], '', turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});

describe('every scene of the counter', () => {
  const scenes = scenesOf(() => browser, 'counter', 'real');

  it.each(['vi', 'en'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = barriersAndMisfits(true);
      const found = await lookAtAll(scenes.all(), [OFFICE, NARROW], `language=${language}`, turn, look);
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  // Every scene twice more would cost a minute and a half; these are the pages that somebody who speaks Khmer works on.
  it(
    'UI1 UI2 UI8 in km: nothing in anybody’s way, and every word whole, on the pages for counters and floor',
    async () => {
      const names = scenes.all().names.filter((name) => IN_KHMER.test(name));
      expect(names.length).toBeGreaterThan(20);
      const look = barriersAndMisfits(true);
      for (const turn of [0, 1]) {
        expect(await lookAtAll(scenes.all(), [OFFICE, NARROW], 'language=km', turn, look, names)).toEqual([]);
      }
    },
    LONG_MS,
  );

  it.each([
    ['floor', OFFICE],
    ['floor-calm', OFFICE],
    ['floor-twenty', LANDSCAPE],
  ] as const)(
    'ST4 %s: nothing of the lines and the counters has to be scrolled to',
    async (scene, size) => {
      const page = await scenes.all().show(scene, size, 'language=vi');
      expect(await misfits(true)(page)).toEqual([]);
      for (const table of ['floor-lines', 'floor-counters']) {
        const box = await page.locator(`[data-test="${table}"]`).boundingBox();
        expect(box === null ? null : box.y + box.height).toBeLessThanOrEqual(size.height);
      }
    },
    LONG_MS,
  );

  it.each([OFFICE, NARROW])(
    'ST3 at $width × $height the number is whole and “next” in sight, whatever stands above them',
    async (size) => {
      const crowded = scenes.all().names.filter((name) => /^(crowded-(?!question)|machines-many)/.test(name));
      expect(crowded).toHaveLength(3);
      for (const name of crowded) {
        for (const language of ['vi', 'en', 'km']) {
          const page = await scenes.all().show(name, size, `language=${language}`);
          expect([name, language, await misfits(true)(page)]).toEqual([name, language, []]);
          for (const part of ['current-number', 'current-service', 'next']) {
            const box = await page.locator(`[data-test="${part}"]`).boundingBox();
            expect([name, part, box !== null && box.y >= 0 && box.y + box.height <= size.height]).toEqual([
              ...[name, part, true],
            ]);
          }
        }
      }
    },
    LONG_MS,
  );
});

describe('every scene of the counter in the test language', () => {
  const scenes = scenesOf(() => browser, 'counter', 'test');

  it.each([0, 1])(
    'UI2 has every word whole, longer by three fifths and with marks above and below, every second scene from %i',
    async (turn) => {
      expect(await lookAtAll(scenes.all(), [OFFICE, NARROW], '', turn, misfits(true))).toEqual([]);
    },
    LONG_MS,
  );
});

/** Each of the ready layouts, in one to three languages, with everything beside the calls. */
const DISPLAY_LOOKS = [
  'lang=vi',
  'lang=vi,km&layout=hall-media&ticker&media',
  'lang=km,vi,en&layout=one-counter&ticker',
];
const LOOKS = DISPLAY_LOOKS.map((query, turn) => ({ query, turn }));
/** By day everything stands where it stands by night: only what can be read on what has to be looked at. */
const BY_DAY = { query: 'lang=vi,en&layout=hall-media&ticker&media&theme=day' };
/** Over the page of calls: each is looked at in every language with the kiosk, and here once, as a display has it. */
const isSetUp = (name: string) => /^(set-up|service)-/.test(name);
const callScenes = ({ names }: ScenePages) => names.filter((name) => !isSetUp(name));

describe('every scene of the display', () => {
  const scenes = scenesOf(() => browser, 'display', 'real');

  it.each([...LOOKS, BY_DAY])(
    'UI1 as $query: nothing in anybody’s way',
    async ({ query }) => {
      const pages = scenes.all();
      expect(await lookAtAll(pages, [LANDSCAPE], query, 0, findBarriers, callScenes(pages))).toEqual([]);
    },
    LONG_MS,
  );

  it.each(LOOKS)(
    'UI2 as $query: every word whole',
    async ({ query, turn }) => {
      const pages = scenes.all();
      const sizes = [LANDSCAPE, PORTRAIT];
      expect(await lookAtAll(pages, sizes, query, turn, misfits(false), callScenes(pages))).toEqual([]);
    },
    LONG_MS,
  );

  it.each([LANDSCAPE, PORTRAIT])(
    'HL2 FS5 FS6 at $width × $height what keeps a display from its hub hides neither since when it is so nor a number',
    async (size) => {
      const pages = scenes.all();
      const names = pages.names.filter((name) => name.startsWith('home-'));
      expect(names).toHaveLength(3);
      for (const name of names) {
        const page = await pages.show(name, size, 'lang=vi,en&layout=hall-media&ticker&media');
        const boxes = async (what: string) => {
          const found = await page.locator(what).all();
          return await Promise.all(found.map(async (each) => await each.boundingBox()));
        };
        const [line] = await boxes('[data-test="home-trouble"]');
        const [since] = await boxes('[data-test="connection"]');
        const numbers = (await boxes('mc-call-card')).filter((box) => box !== null);
        expect([name, line?.y, since?.y]).toEqual([name, expect.any(Number), expect.any(Number)]);
        for (const box of [since, ...numbers]) {
          expect([name, (box?.y ?? 0) + (box?.height ?? 0) <= (line?.y ?? 0)]).toEqual([name, true]);
        }
        expect(numbers.length).toBeGreaterThan(1);
      }
    },
    LONG_MS,
  );

  it.each([LANDSCAPE, OFFICE])(
    'VO4 at $width × $height a display that the browser keeps silent says so on whichever page it is, beside what else is said',
    async (size) => {
      const pages = scenes.all();
      const names = pages.names.filter((name) => name.endsWith('-blocked'));
      expect(names).toHaveLength(5);
      const look = async (page: Page) => {
        const said = await page.locator('[data-test="sound"]').allTextContents();
        const one = said.length === 1 ? [] : [`${said.length} of "touch once to switch the sound on"`];
        return [...one, ...(await barriersAndMisfits(false)(page))];
      };
      expect(await lookAtAll(pages, [size], 'lang=vi,en&ticker&media', 0, look, names)).toEqual([]);
      const page = await pages.show('recovered-blocked', size, 'lang=vi,en&layout=hall-media&ticker&media');
      expect(await page.locator('[data-test="recovered"]').isVisible()).toBe(true);
    },
    LONG_MS,
  );

  it(
    'UI1 UI2 FS1 FS8 being set up and looked after: nothing in anybody’s way, and every word whole, on a wide glass',
    async () => {
      const pages = scenes.all();
      const names = pages.names.filter(isSetUp);
      expect(names).toContain('service-display');
      for (const [turn, language] of ['vi', 'en', 'km'].entries()) {
        const third = names.filter((_, nth) => nth % 3 === turn);
        const look = barriersAndMisfits(false);
        expect(await lookAtAll(pages, [LANDSCAPE], `language=${language}`, 0, look, third)).toEqual([]);
      }
    },
    LONG_MS,
  );
});

describe('every scene of the display in the test language', () => {
  const scenes = scenesOf(() => browser, 'display', 'test');

  it.each(LOOKS)(
    'UI2 as $query: every word whole, longer by three fifths and with marks above and below',
    async ({ query, turn }) => {
      const pages = scenes.all();
      const sizes = [PORTRAIT, LANDSCAPE];
      expect(await lookAtAll(pages, sizes, query, turn, misfits(false), callScenes(pages))).toEqual([]);
    },
    LONG_MS,
  );
});

describe('the gallery of all elements', () => {
  const scenes = scenesOf(() => browser, 'ui', 'real');
  const looks = [
    ['language=vi', OFFICE],
    ['language=en&text=larger&theme=day', PORTRAIT],
    ['language=km&text=largest', OFFICE],
    ['language=vi&contrast=more', PORTRAIT],
    ['language=km&contrast=more&text=largest&theme=day', OFFICE],
    ['language=en&contrast=more&text=larger', NARROW],
  ] as const;

  it.each(looks)(
    'UI1 UI2 as %s: nothing in anybody’s way, and every word whole',
    async (query, size) => {
      const page = await scenes.all().show('', size, query);
      expect(await barriersAndMisfits(true)(page)).toEqual([]);
    },
    LONG_MS,
  );

  it('UI1 a dialog holds the focus, goes by Escape unless it must be answered, and gives the focus back', async () => {
    const page = await scenes.all().show('', OFFICE, 'language=vi');
    const focused = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const host = at?.getRootNode();
        return host instanceof ShadowRoot ? (host.host.getAttribute('data-test') ?? host.host.localName) : 'page';
      });
    const ask = page.locator('[data-test="ask-calm"]');
    const dialog = page.locator('[data-test="dialog-calm"] dialog');
    await ask.press('Enter');
    await dialog.waitFor();
    expect(await focused()).toBe('dialog-calm');
    expect(await barriersAndMisfits(true)(page)).toEqual([]);
    const stops = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops.slice(0, 2)).toEqual(['answer-no', 'answer-yes']);
    expect(stops.filter((stop) => !['answer-no', 'answer-yes', 'dialog-calm', 'page'].includes(stop))).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('ask-calm');

    await page.locator('[data-test="ask-alarm"]').press('Enter');
    const alarm = page.locator('[data-test="dialog-alarm"] dialog');
    await alarm.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await alarm.isVisible()).toBe(true);
    await alarm.page().locator('[data-test="dialog-alarm"] [data-test="answer-yes"]').click();
    await alarm.waitFor({ state: 'hidden' });
  });

  it('UI1 the keyboard on the glass writes by touch, by mouse and by arrows', async () => {
    const page = await scenes.all().show('', PORTRAIT, 'language=vi');
    const keyboard = page.locator('[data-test="keyboard"]');
    const typed = page.locator('[data-test="typed"]');
    for (const letter of 'dat') {
      await keyboard.locator(`[data-test="key-${letter}"]`).click();
      await page.clock.runFor(200);
    }
    await keyboard.locator('[data-test="key-more"]').click();
    await keyboard.getByText('sắc').click();
    // What was pressed stands there in the next picture.
    await page.clock.runFor(200);
    expect(await typed.textContent()).toBe('dát');
    await keyboard.locator('[data-test="key-q"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.clock.runFor(200);
    expect(await typed.textContent()).toMatch(/^dát[as]$/);
    const key = await keyboard.locator('[data-test="key-q"]').boundingBox();
    const mm = 96 / 25.4;
    expect((key?.height ?? 0) / mm).toBeGreaterThanOrEqual(14.9);
    expect((key?.width ?? 0) / mm).toBeGreaterThanOrEqual(14.9);
  });
});
