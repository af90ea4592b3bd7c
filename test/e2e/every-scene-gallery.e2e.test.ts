import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchForScenes } from '../harness/chromium.ts';
import { LONG_MS, NARROW, OFFICE, PORTRAIT, barriersAndMisfits, scenesOf } from '../harness/look-at-scenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchForScenes();
});
afterAll(() => browser?.close());

describe('the gallery of all elements', () => {
  const scenes = scenesOf(() => browser, 'ui', 'real');
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
