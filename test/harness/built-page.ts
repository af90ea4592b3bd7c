import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The kinds of file that a built page is made of, by how their names end. */
export const PAGE_FILE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The folder of a page as it was built for offices; ends in a slash. */
export function builtFolder(app: 'kiosk' | 'display' | 'counter'): string {
  return fileURLToPath(new URL(`../../apps/${app}/dist/renderer/`, import.meta.url));
}

/** Serves a folder at this address of the page's own world, without a network. Whatever else is asked for is not there. */
export async function serveFolder(page: Page, address: string, folder: string): Promise<void> {
  await page.route(`${address}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { 'content-type': PAGE_FILE_TYPES[extname(pathname)] ?? '' };
    try {
      return route.fulfill({ body: readFileSync(folder + pathname.slice(1)), headers });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });
}
