import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import {
  LANDSCAPE,
  LONG_MS,
  NARROW,
  OFFICE,
  lookAtAll,
  misfits,
  misfitsAndBarriersInTurn,
  scenesOf,
} from '../harness/look-at-scenes.ts';

const IN_KHMER =
  /^(sign-in|counters|empty|called|serving|outcome|question|more|transfer|park|paused|lost|practice|floor|floor-crowded|day|day-guide|devices|machines-trouble|settings-services|records|locked|crowded-.*)$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('every scene of the counter', () => {
  const scenes = scenesOf(() => browser, 'counter', 'real');

  it.each(['vi', 'en'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = misfitsAndBarriersInTurn(true, turn, 2);
      const found = await lookAtAll(scenes.all(), [OFFICE, NARROW], `language=${language}`, turn, look);
      expect(found).toEqual([]);
    },
    LONG_MS,
  );

  // Every scene twice more would cost a minute; these are the pages that somebody who speaks Khmer works on.
  it(
    'UI1 UI2 UI8 in km: nothing in anybody’s way, and every word whole, on the pages for counters and floor',
    async () => {
      const names = scenes.all().names.filter((name) => IN_KHMER.test(name));
      expect(names.length).toBeGreaterThan(20);
      for (const turn of [0, 1]) {
        const look = misfitsAndBarriersInTurn(true, turn, 2);
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
