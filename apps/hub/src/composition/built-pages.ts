import { fileURLToPath } from 'node:url';

/** The folders of the built pages, which stand beside the hub's own. */
export const BUILT_PAGES = {
  ...{ kiosk: pagesOf('kiosk'), display: pagesOf('display'), counter: pagesOf('counter') },
  simulators: pagesOf('counter', 'simulators'),
};

function pagesOf(app: string, page = 'renderer'): string {
  return fileURLToPath(new URL(`../../../${app}/dist/${page}`, import.meta.url));
}
