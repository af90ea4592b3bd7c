import { fileURLToPath } from 'node:url';

/** The folders of the built pages, which stand beside the hub's own. */
export const BUILT_PAGES = { kiosk: pagesOf('kiosk'), display: pagesOf('display'), counter: pagesOf('counter') };

function pagesOf(name: string): string {
  return fileURLToPath(new URL(`../../../${name}/dist/renderer`, import.meta.url));
}
