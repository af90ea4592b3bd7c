import { fileURLToPath } from 'node:url';

/** The built pages stand beside the hub's own folder. */
function pagesOf(app: string, page = 'renderer'): string {
  return fileURLToPath(new URL(`../../../${app}/dist/${page}`, import.meta.url));
}

/** Where the files of each page are once it is built. */
export const PAGE_FOLDERS = {
  ...{ kiosk: pagesOf('kiosk'), display: pagesOf('display'), counter: pagesOf('counter') },
  simulators: pagesOf('counter', 'simulators'),
  rating: pagesOf('counter', 'rating'),
};

/** FO5: the page for phones, which no page of the office leads to. */
export const FOLLOW_PAGE_FOLDER = pagesOf('display', 'follow');
