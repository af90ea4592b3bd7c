import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { findMisfits } from '../harness/find-misfits.ts';
import { openScenes, type SceneApp, type ScenePages } from '../harness/scene-pages.ts';

type Size = { readonly width: number; readonly height: number };

const PORTRAIT: Size = { width: 1080, height: 1920 };
const LANDSCAPE: Size = { width: 1920, height: 1080 };
const OFFICE: Size = { width: 1366, height: 768 };
const NARROW: Size = { width: 360, height: 740 };
/** Many scenes, each looked at in turn, on a machine that may be busy. */
const LONG_MS = 900_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Opens the scenes of one screen for the tests of a block. */
function scenesOf(app: SceneApp, speech: 'real' | 'test'): { all(): ScenePages } {
  let pages: ScenePages | undefined;
  beforeAll(async () => {
    pages = await openScenes(browser, app, speech);
  }, LONG_MS);
  afterAll(() => pages?.close());
  return {
    all: () => {
      if (pages === undefined) throw new Error('the scenes are not open');
      return pages;
    },
  };
}

/** Looks at each scene in one of the sizes, the next one in the next size, so that over the queries each is seen in all. */
async function lookAtAll(
  pages: ScenePages,
  sizes: readonly Size[],
  query: string,
  turn: number,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [nth, name] of pages.names.entries()) {
    const size = sizes[(nth + turn) % sizes.length] ?? OFFICE;
    const page = await pages.show(name, size, query);
    for (const what of await look(page)) found.push(`${name} at ${size.width} × ${size.height}: ${what}`);
  }
  return found;
}

const misfits = (mayScroll: boolean) => (page: Page) => page.evaluate(findMisfits, mayScroll);
const barriersAndMisfits = (mayScroll: boolean) => async (page: Page) => [
  ...(await findBarriers(page)),
  ...(await misfits(mayScroll)(page)),
];

describe('every scene of the kiosk', () => {
  const scenes = scenesOf('kiosk', 'real');

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
  const scenes = scenesOf('kiosk', 'test');

  it.each([0, 1])(
    'UI2 has every word whole, longer by three fifths and with marks above and below, every second scene from %i',
    async (turn) => {
      expect(await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], '', turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});

describe('every scene of the counter', () => {
  const scenes = scenesOf('counter', 'real');

  it.each(['vi', 'en'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = barriersAndMisfits(true);
      const found = await lookAtAll(scenes.all(), [OFFICE, NARROW], `language=${language}`, turn, look);
      expect(found).toEqual([]);
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
        for (const language of ['vi', 'en']) {
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
  const scenes = scenesOf('counter', 'test');

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

describe('every scene of the display', () => {
  const scenes = scenesOf('display', 'real');

  it.each(LOOKS)(
    'UI1 as $query: nothing in anybody’s way',
    async ({ query }) => {
      expect(await lookAtAll(scenes.all(), [LANDSCAPE], query, 0, findBarriers)).toEqual([]);
    },
    LONG_MS,
  );

  it.each(LOOKS)(
    'UI2 as $query: every word whole',
    async ({ query, turn }) => {
      expect(await lookAtAll(scenes.all(), [LANDSCAPE, PORTRAIT], query, turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});

describe('every scene of the display in the test language', () => {
  const scenes = scenesOf('display', 'test');

  it.each(LOOKS)(
    'UI2 as $query: every word whole, longer by three fifths and with marks above and below',
    async ({ query, turn }) => {
      expect(await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], query, turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});

describe('the gallery of all elements', () => {
  const scenes = scenesOf('ui', 'real');
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
