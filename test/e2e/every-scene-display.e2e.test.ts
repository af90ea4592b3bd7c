import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import {
  LANDSCAPE,
  LONG_MS,
  OFFICE,
  PORTRAIT,
  barriers,
  barriersAndMisfits,
  lookAtAll,
  misfits,
  scenesOf,
} from '../harness/look-at-scenes.ts';
import type { ScenePages } from '../harness/scene-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

/** Each of the ready layouts, in one to three languages, with everything beside the calls. */
const DISPLAY_LOOKS = [
  'lang=vi',
  'lang=vi,km&layout=hall-media&ticker&media',
  'lang=km,vi,en&layout=one-counter&ticker',
];
const LOOKS = DISPLAY_LOOKS.map((query, turn) => ({ query, turn }));
/** By day everything stands where it stands by night: only what can be read on what has to be looked at. */
const BY_DAY = 'lang=vi,en&layout=hall-media&ticker&media&theme=day';
/** Over the page of calls: each is looked at in every language with the kiosk, and here once, as a display has it. */
const isSetUp = (name: string) => /^(set-up|service)-/.test(name);
const callScenes = ({ names }: ScenePages) => names.filter((name) => !isSetUp(name));

describe('every scene of the display', () => {
  const scenes = scenesOf(() => browser, 'display', 'real');

  it.each(LOOKS)(
    'UI1 UI2 as $query: nothing in anybody’s way, and every word whole',
    async ({ query, turn }) => {
      const pages = scenes.all();
      const sizes = [LANDSCAPE, PORTRAIT];
      expect(await lookAtAll(pages, sizes, query, turn, barriersAndMisfits(false), callScenes(pages))).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'UI1 by day nothing is in anybody’s way',
    async () => {
      const pages = scenes.all();
      expect(await lookAtAll(pages, [LANDSCAPE], BY_DAY, 0, barriers, callScenes(pages))).toEqual([]);
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
