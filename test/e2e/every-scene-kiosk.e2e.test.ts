import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import {
  LANDSCAPE,
  LONG_MS,
  PORTRAIT,
  misfitsAndBarriersInTurn,
  lookAtAll,
  misfits,
  scenesOf,
} from '../harness/look-at-scenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('every scene of the kiosk', () => {
  const scenes = scenesOf(() => browser, 'kiosk', 'real');

  it.each(['vi', 'en', 'km'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = misfitsAndBarriersInTurn(false, turn, 3);
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
