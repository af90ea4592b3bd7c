import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The engine at half its size: it goes into every page that is looked at. */
export const AXE_FILE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const AXE = readFileSync(AXE_FILE, 'utf8');

/** What a page must not have: WCAG 2.2, A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What stands in the way of people who see, hear or move otherwise, as the axe engine finds it on the page as it is now, shadow
 * roots included: one line an element. The engine is brought along where the page has not loaded it.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(`typeof axe !== 'undefined'`);
  if (isThere !== true) await page.evaluate(`${AXE}; undefined`);
  return page.evaluate<string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.flat().join(' '), failureSummary].join(': '))))`);
}

/** By how many pixels the page is wider than its window; 0: nobody has to push it to and fro. */
export function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
