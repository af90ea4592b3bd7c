import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import { findMisfits } from '../harness/find-misfits.ts';
import { measureGlass, type Measured } from '../harness/measure-glass.ts';
import { measureReach } from '../harness/measure-reach.ts';
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
  browser = await launchForScenes();
  scenes = await openScenes(browser, 'kiosk', 'real');
}, LONG_MS);
afterAll(async () => {
  await scenes?.close();
  await browser?.close();
});

type Glass = Pick<(typeof GLASSES)[number], 'inches' | 'size'>;

const pxPerMmOf = ({ inches, size }: Glass): number => Math.hypot(size.width, size.height) / (inches * MM_PER_INCH);

const show = (scene: string, glass: Glass, language: string): Promise<Page> =>
  scenes.show(scene, glass.size, `mm=${String(pxPerMmOf(glass))}&language=${language}`);

/** What was measured before; several rules ask for the same scenes. */
const measured = new Map<string, Measured>();

async function look(scene: string, glass: Glass, language: string): Promise<Measured> {
  const key = [scene, language, glass.inches, glass.size.width].join(' ');
  const known = measured.get(key);
  if (known !== undefined) return known;
  const page = await show(scene, glass, language);
  const now = await page.evaluate(measureGlass, pxPerMmOf(glass));
  measured.set(key, now);
  return now;
}

describe.each(GLASSES)('a glass of $inches inches, $way', (glass) => {
  it.each(['vi', 'en', 'km'])(
    'KI12 has room in %s for fingers: tiles of 25 mm, 5 mm apart, buttons of 15 mm, and no name is cut',
    async (language) => {
      for (const scene of ['start', 'find-start', 'start-waits']) {
        const { tiles, gap, leastButton, cut, wrapped } = await look(scene, glass, language);
        expect(tiles.length, scene).toBeGreaterThanOrEqual(4);
        const least = Math.min(...tiles.flatMap(({ width, height }) => [width, height]));
        expect(least, scene).toBeGreaterThanOrEqual(25 - ROUNDED_MM);
        expect(gap, scene).toBeGreaterThanOrEqual(5 - ROUNDED_MM);
        expect(leastButton, scene).toBeGreaterThanOrEqual(15 - ROUNDED_MM);
        expect([...cut, ...wrapped], scene).toEqual([]);
      }
    },
    LONG_MS,
  );

  it.each(['vi', 'en', 'km'])(
    'KI12 has room in %s for fingers with the groups of priority and the choices of help open',
    async (language) => {
      for (const scene of ['priority', 'help', 'needs-only', 'help-six', 'find-priority']) {
        const { tiles, gap, leastButton, cut, wrapped } = await look(scene, glass, language);
        const least = Math.min(...tiles.flatMap(({ width, height }) => [width, height]));
        expect(least, scene).toBeGreaterThanOrEqual(25 - ROUNDED_MM);
        expect(gap, scene).toBeGreaterThanOrEqual(5 - ROUNDED_MM);
        expect(leastButton, scene).toBeGreaterThanOrEqual(15 - ROUNDED_MM);
        expect([...cut, ...wrapped], scene).toEqual([]);
      }
    },
    LONG_MS,
  );

  it.each(['vi', 'en', 'km'])(
    'KI12 names the services in %s in letters that are read from where people stand',
    async (language) => {
      // English and Khmer have longer words than a column of the smallest glass.
      const least = glass.inches < 17 && language !== 'vi' ? 4.9 : 6;
      for (const scene of ['start', 'find-start', 'start-waits', 'priority', 'help', 'find-priority']) {
        const { nameX, cut } = await look(scene, glass, language);
        expect(nameX, scene).toBeGreaterThanOrEqual(least - ROUNDED_MM);
        expect(cut, scene).toEqual([]);
      }
    },
    LONG_MS,
  );
});

/** Words beside a loudspeaker of 15 mm: the longest of English and Khmer are longer than a column of the smallest glass. */
const LEAST_BESIDE_SOUND: Readonly<Record<string, number>> = { vi: 6, en: 4, km: 5.2 };

describe.each(GLASSES.filter(({ inches }) => [15, 21.5].includes(inches)))(
  'a glass of $inches inches, $way, with a loudspeaker beside each tile',
  (glass) => {
    it.each(['vi', 'en', 'km'])(
      'KI11, KI12 has in %s room for fingers, names that are read, and how many wait in one line',
      async (language) => {
        for (const scene of ['find-start', 'start-waits']) {
          const page = await show(scene, glass, `${language}&aloud=all`);
          const speakers = page.locator('[data-test="speak"]');
          await speakers.first().waitFor();
          const { tiles, gap, nameX, cut, wrapped } = await page.evaluate(measureGlass, pxPerMmOf(glass));
          expect(await speakers.count(), scene).toBe(tiles.length);
          const sides = await speakers.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
          expect(Math.min(...sides) / pxPerMmOf(glass), scene).toBeGreaterThanOrEqual(15 - ROUNDED_MM);
          const least = Math.min(...tiles.flatMap(({ width, height }) => [width, height]));
          expect(least, scene).toBeGreaterThanOrEqual(25 - ROUNDED_MM);
          expect(gap, scene).toBeGreaterThanOrEqual(5 - ROUNDED_MM);
          const wanted = glass.inches < 17 ? (LEAST_BESIDE_SOUND[language] ?? 6) : 6;
          expect(nameX, scene).toBeGreaterThanOrEqual(wanted - ROUNDED_MM);
          expect([...cut, ...wrapped, ...(await page.evaluate(findMisfits, false))], scene).toEqual([]);
        }
      },
      LONG_MS,
    );
  },
);

describe.each(GLASSES.filter(({ inches }) => [15, 17, 21.5].includes(inches)))(
  'a glass of $inches inches, $way, with larger text',
  (glass) => {
    it.each(['vi', 'km'])(
      'KI12 has in %s names that are no smaller than before, larger from 21 inches on, and as much room for fingers',
      async (language) => {
        for (const scene of ['start', 'find-start']) {
          const usual = await look(scene, glass, language);
          const larger = await look(scene, glass, `${language}&text=larger`);
          const wanted = glass.inches > 21 && language === 'vi' ? 1.15 * usual.nameX : usual.nameX;
          expect(larger.nameX, scene).toBeGreaterThanOrEqual(wanted - ROUNDED_MM);
          const least = Math.min(...larger.tiles.flatMap(({ width, height }) => [width, height]));
          expect(least, scene).toBeGreaterThanOrEqual(25 - ROUNDED_MM);
          expect(larger.gap, scene).toBeGreaterThanOrEqual(5 - ROUNDED_MM);
          expect(larger.leastButton, scene).toBeGreaterThanOrEqual(15 - ROUNDED_MM);
          expect([...larger.cut, ...larger.wrapped], scene).toEqual([]);
        }
      },
      LONG_MS,
    );
  },
);

/** Pages that somebody in a wheelchair gets to on the way to a number. */
const ON_THE_WAY = ['start', 'start-waits', 'find-start', 'priority', 'help', 'taking', 'number-wait', 'number-failed'];
/** A measured edge is a whole pixel. */
const ROUNDED = 1 / UPRIGHT.height;

describe.each(GLASSES.filter(({ way }) => way === 'upright'))('a glass of $inches inches, upright', (glass) => {
  it.each(['vi', 'km'])(
    'KI12 has in %s whatever can be touched in its lower three fifths',
    async (language) => {
      const high: string[] = [];
      for (const scene of ON_THE_WAY) {
        const page = await show(scene, glass, language);
        for (const { name, from } of await page.evaluate(measureReach)) {
          if (from < 0.4 - ROUNDED) high.push(`${scene}: ${name} at ${(from * 100).toFixed(1)} %`);
        }
      }
      expect(high).toEqual([]);
    },
    LONG_MS,
  );
});

// Below that size buttons of 15 mm and the bar of priority need more than a fifth.
const LARGE = GLASSES.filter(({ way, inches }) => way === 'upright' && inches > 21);

describe.each(LARGE)('a large glass of $inches inches, upright', (glass) => {
  it.each(['vi', 'km'])(
    'KI12 has in %s priority, languages, sizes of text and help in its lowest fifth',
    async (language) => {
      for (const scene of ['start', 'find-start']) {
        const controls = await (await show(scene, glass, language)).evaluate(measureReach);
        const low = controls.filter(({ name }) => /^(priority|language-|text-size|contrast|need-guide)/.test(name));
        expect(low.length, scene).toBeGreaterThanOrEqual(6);
        expect(
          low.filter(({ from }) => from < 0.8 - ROUNDED),
          scene,
        ).toEqual([]);
      }
    },
    LONG_MS,
  );
});

/** Pages of each kind: tiles, a number with all that may stand beside it, keys, lists, words alone. */
const READ = [
  ...([
    'start',
    'start-waits',
    'priority',
    'help',
    'find-lost',
    'number-wait',
    'number-failed',
    'code-not-found',
    'person-card',
  ] as const),
  ...([
    'search',
    'papers-list',
    'procedure-all',
    'guide-called',
    'found-waiting',
    'locked',
    'paused',
    'no-paper',
  ] as const),
];

describe.each([
  { inches: 15, size: UPRIGHT, way: 'upright', least: 2.1, beneath: 2.3 },
  { inches: 15, size: WIDE, way: 'wide', least: 2.1, beneath: 2.3 },
  { inches: 21.5, size: UPRIGHT, way: 'upright', least: 4, beneath: 2.9 },
  { inches: 21.5, size: WIDE, way: 'wide', least: 4, beneath: 2.9 },
])('what is to be read on a glass of $inches inches, $way', (glass) => {
  it.each(['vi', 'km'])(
    `KI12 has in %s an x of ${glass.least} mm, and nothing is cut off`,
    async (language) => {
      const small: string[] = [];
      for (const scene of READ) {
        const page = await show(scene, glass, language);
        const { least, status } = await page.evaluate(measureGlass, pxPerMmOf(glass));
        if (least.x < glass.least - ROUNDED_MM) small.push(`${scene}: ${least.x.toFixed(1)} ${least.words}`);
        if (status < glass.beneath - ROUNDED_MM) small.push(`${scene}: the line beneath a name ${status.toFixed(1)}`);
        small.push(...(await page.evaluate(findMisfits, false)).map((misfit) => `${scene}: ${misfit}`));
      }
      expect(small).toEqual([]);
    },
    LONG_MS,
  );
});

describe.each(GLASSES)('the number on a glass of $inches inches, $way', (glass) => {
  it.each(['vi', 'en', 'km'])(
    'KI12 has digits 60 mm high in %s, and as high as the width allows on a smaller glass',
    async (language) => {
      const least = glass.inches > 21 ? 60 : (42.4 * glass.inches) / 15;
      expect((await look('number-take', glass, language)).digit).toBeGreaterThanOrEqual(least - ROUNDED_MM);
      // On a small glass the number gives way to what else there is to say.
      const { digit } = await look('number-wait', glass, language);
      expect(digit).toBeGreaterThanOrEqual(0.83 * least - ROUNDED_MM);
      if (glass.inches > 21) expect(digit).toBeGreaterThanOrEqual(least - ROUNDED_MM);
    },
    LONG_MS,
  );
});
