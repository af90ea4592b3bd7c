import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The engine at half its size: it goes into every page that is looked at. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What a page must not have: WCAG 2.2, A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What stands in the way of people who see, hear or move otherwise, as the axe engine finds it on the page as it is now, shadow
 * roots included: one line an element.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${AXE}; undefined`);
  return page.evaluate<string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.flat().join(' '), failureSummary].join(': '))))`);
}

/** By how many pixels the page is wider than its window; 0: nobody has to push it to and fro. */
export function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
