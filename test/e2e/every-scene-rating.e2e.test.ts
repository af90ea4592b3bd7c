import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import {
  LONG_MS,
  NARROW,
  OFFICE,
  TABLET,
  TABLET_UPRIGHT,
  barriersAndMisfits,
  lookAtAll,
  misfits,
  scenesOf,
} from '../harness/look-at-scenes.ts';

/** 25 mm, as browsers believe. */
const TILE_PX = (25 * 96) / 25.4;
const GLASSES = [TABLET, OFFICE, TABLET_UPRIGHT, NARROW];

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('every scene of the page before citizens at a counter', () => {
  const scenes = scenesOf(() => browser, 'rating', 'real');

  it.each(['vi', 'en', 'km'])(
    'UI1 UI2 in %s: nothing in anybody’s way, and every word whole, on each glass',
    async (language) => {
      for (const glass of GLASSES) {
        expect(await lookAtAll(scenes.all(), [glass], `language=${language}`, 0, barriersAndMisfits(true))).toEqual([]);
      }
    },
    LONG_MS,
  );

  it(
    'SA1 SA2 on a tablet that lies, nothing of five faces has to be scrolled to, and each is as large as a finger needs',
    async () => {
      for (const glass of [TABLET, OFFICE]) {
        for (const language of ['vi', 'en', 'km']) {
          const page = await scenes.all().show('asks-five', glass, `language=${language}`);
          expect([language, await misfits(false)(page)]).toEqual([language, []]);
          const faces = await page.locator('mc-face').all();
          expect(faces).toHaveLength(5);
          for (const face of faces) {
            const box = await face.boundingBox();
            expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(TILE_PX);
            expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(glass.height);
          }
        }
      }
    },
    LONG_MS,
  );
});

describe('every scene of the page before citizens in the test language', () => {
  const scenes = scenesOf(() => browser, 'rating', 'test');

  it(
    'UI2 has every word whole, longer by three fifths and with marks above and below, on each glass',
    async () => {
      for (const glass of GLASSES) expect(await lookAtAll(scenes.all(), [glass], '', 0, misfits(true))).toEqual([]);
    },
    LONG_MS,
  );
});
