import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import {
  LANDSCAPE,
  LONG_MS,
  PORTRAIT,
  misfitsAndBarriersInTurn,
  lookAtAll,
  misfits,
  scenesOf,
} from '../harness/look-at-scenes.ts';

/** As somebody has chosen it, or an office has it: one scene after the other in the next of them. */
const LOOKS = ['', 'text=larger', 'contrast=more', 'text=larger&contrast=more&aloud=all'] as const;
const inTurn = (turn: number) => (nth: number) => LOOKS[(Math.floor(nth / 2) + 2 * turn) % LOOKS.length] ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe('every scene of the kiosk', () => {
  const scenes = scenesOf(() => browser, 'kiosk', 'real');

  it.each([
    { language: 'vi', turn: 0, looks: 'as it is at first' },
    { language: 'en', turn: 1, looks: 'larger, with more contrast, with loudspeakers' },
    { language: 'km', turn: 2, looks: 'as it is at first' },
  ])(
    'UI1 UI2 in $language, $looks: nothing in anybody’s way, and every word whole',
    async ({ language, turn }) => {
      const query = (nth: number) => `language=${language}&${turn === 1 ? inTurn(turn)(nth) : ''}`;
      const look = misfitsAndBarriersInTurn(false, turn, 3);
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
    'UI2 has every word whole, longer by three fifths and with marks above and below, every second scene from %i',
    async (turn) => {
      expect(await lookAtAll(scenes.all(), [PORTRAIT, LANDSCAPE], inTurn(turn), turn, misfits(false))).toEqual([]);
    },
    LONG_MS,
  );
});
