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

/** As it is at first, as somebody has chosen it, or as an office has it. */
const LOOKS = ['', 'text=larger', 'contrast=more', 'text=larger&contrast=more&aloud=all'] as const;
/**
 * Each two scenes in the next of them, one upright and one wide, and with each turn in the one after that: over two turns every scene
 * is seen in letters of both sizes.
 */
const inTurn = (turn: number) => (nth: number) => LOOKS[(Math.floor(nth / 2) + turn) % LOOKS.length] ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('every scene of the kiosk', () => {
  const scenes = scenesOf(() => browser, 'kiosk', 'real');

  it.each(['vi', 'en', 'km'].map((language, turn) => ({ language, turn })))(
    'UI1 UI2 in $language, in each look in turn: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const look = misfitsAndBarriersInTurn(false, turn, 3);
      const query = (nth: number) => `language=${language}&${inTurn(turn)(nth)}`;
      const found = await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], query, turn, look);
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
    'UI2 has every word whole, longer by three fifths and with marks above and below, in each look in turn, beginning with look %i',
    async (turn) => {
      expect(await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], inTurn(turn), turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});
