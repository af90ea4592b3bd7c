import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import { findCovered } from '../harness/find-covered.ts';
import { LONG_MS, NARROW, OFFICE, scenesOf } from '../harness/look-at-scenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('a counter beside another program', () => {
  const scenes = scenesOf(() => browser, 'counter', 'real');

  it.each(['busy', 'crowded-called', 'crowded-serving', 'two'])(
    'UI2 ST3 %s: whoever scrolls down in a narrow window finds the line and every button, and nothing over them',
    async (name) => {
      const page = await scenes.all().show(name, NARROW, 'language=vi');
      expect(await page.evaluate(findCovered)).toEqual([]);
    },
    LONG_MS,
  );

  it.each([
    ['vi', 'Hộ tịch, Cư trú, căn cước'],
    ['en', 'Civil status, Residence'],
    // What a centre typed has no Khmer name in these scenes.
    ['km', 'Hộ tịch, Cư trú, căn cước'],
  ])(
    'UI2 in %s a counter’s services stand whole beside its number: %s',
    async (language, words) => {
      const page = await scenes.all().show('called', OFFICE, `language=${language}`);
      const cut = await page.locator('mc-page-header .services').evaluate((services) => ({
        words: services.textContent,
        across: services.scrollWidth - services.clientWidth,
        down: services.scrollHeight - services.clientHeight,
      }));
      expect(cut).toEqual({ words, across: 0, down: 0 });
    },
    LONG_MS,
  );
});
