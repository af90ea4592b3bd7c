import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layGuide } from '../../scripts/packaging/guide-files.mjs';
import { launchChromium } from '../harness/chromium.ts';

/** A new roll, starting again, a new officer, a new router, a new PC. */
const CARDS = 5;

describe.each(['cards', 'cards.vi'])('the cards that are hung up: %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-cards-'));
  let browser: Browser;

  beforeAll(async () => {
    layGuide(join(folder, 'guide'));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('PK7 come out of a printer one on a sheet, each with a picture', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'guide', `${name}.html`)).href);
    const pictures = await page.evaluate(() =>
      [...document.querySelectorAll('h2')].map((heading) => {
        const picture = heading.nextElementSibling?.querySelector('img');
        return picture !== null && picture !== undefined && picture.complete && picture.naturalWidth > 0 && picture.alt;
      }),
    );
    const headings = await page.locator('h2').allInnerTexts();
    expect(pictures).toEqual(headings);
    expect(
      new Set(await page.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('src')))).size,
    ).toBe(CARDS);
    // Every card begins a sheet: as many sheets as cards, and none of them runs over.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(CARDS);
  });
});
