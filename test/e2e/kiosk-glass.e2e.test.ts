import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { measureGlass, type Measured } from '../harness/measure-glass.ts';
import { openScenes, type ScenePages } from '../harness/scene-pages.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const WIDE = { width: 1920, height: 1080 };
const LONG_MS = 300_000;
const MM_PER_INCH = 25.4;
/** Measured boxes are whole pixels. */
const ROUNDED_MM = 0.1;

const GLASSES = [15, 17, 19, 21.5, 24, 32].flatMap((inches) => [
  { inches, size: UPRIGHT, way: 'upright' },
  { inches, size: WIDE, way: 'wide' },
]);

let browser: Browser;
let scenes: ScenePages;
beforeAll(async () => {
  browser = await launchChromium();
  scenes = await openScenes(browser, 'kiosk', 'real');
}, LONG_MS);
afterAll(async () => {
  await scenes?.close();
  await browser?.close();
});

async function look(scene: string, { inches, size }: (typeof GLASSES)[number], language: string): Promise<Measured> {
  const pxPerMm = Math.hypot(size.width, size.height) / (inches * MM_PER_INCH);
  const page = await scenes.show(scene, size, `mm=${String(pxPerMm)}&language=${language}`);
  return page.evaluate(measureGlass, pxPerMm);
}

describe.each(GLASSES)('a glass of $inches inches, $way', (glass) => {
  it.each(['vi', 'en', 'km'])(
    'KI12 has room in %s for fingers: tiles of 25 mm, 5 mm apart, buttons of 15 mm, and no name is cut',
    async (language) => {
      for (const scene of ['start', 'find-start']) {
        const { tiles, gap, leastButton, cut } = await look(scene, glass, language);
        expect(tiles.length, scene).toBeGreaterThanOrEqual(4);
        const least = Math.min(...tiles.flatMap(({ width, height }) => [width, height]));
        expect(least, scene).toBeGreaterThanOrEqual(25 - ROUNDED_MM);
        expect(gap, scene).toBeGreaterThanOrEqual(5 - ROUNDED_MM);
        expect(leastButton, scene).toBeGreaterThanOrEqual(15 - ROUNDED_MM);
        expect(cut, scene).toEqual([]);
      }
    },
    LONG_MS,
  );

  it(
    'KI12 names the services in letters that are read from where people stand',
    async () => {
      for (const scene of ['start', 'find-start']) {
        expect((await look(scene, glass, 'vi')).nameX, scene).toBeGreaterThanOrEqual(6 - ROUNDED_MM);
      }
    },
    LONG_MS,
  );
});

describe.each(GLASSES.filter(({ inches, way }) => way === 'upright' && inches > 21))(
  'the number on an upright glass of $inches inches',
  (glass) => {
    it(
      'KI12 has digits 60 mm high',
      async () => {
        expect((await look('number-take', glass, 'vi')).digit).toBeGreaterThanOrEqual(60 - ROUNDED_MM);
      },
      LONG_MS,
    );
  },
);
