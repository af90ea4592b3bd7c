import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig, type Plugin } from 'vite';

/** The shared package's index, and the elements in it that the staff page's first screen does not show. */
const INDEX = /packages[\\/]ui[\\/]src[\\/]index\.ts$/;
const NOT_SHOWN = /^export \* from '\.\/(?:tile|card|banner|clock|button|badge|number)-element\.ts';$/gm;

/**
 * Leaves out of the staff page what it never uses, so that an old office PC has less to read before the first screen. A page
 * that comes on demand and shows one of them imports it by its own entry.
 */
function leanerPage(): Plugin {
  return {
    name: 'motcua-leaner-page',
    apply: 'build',
    // As it is written: once its types are taken out it is written otherwise.
    enforce: 'pre',
    transform(code, id) {
      if (!INDEX.test(id)) return null;
      const lean = code.replaceAll(NOT_SHOWN, '');
      if (lean === code) throw new Error(`${id} names none of the elements that this page leaves out`);
      return { code: lean, map: null };
    },
  };
}

export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/renderer',
    outDir: 'dist/renderer',
    plugins: [leanerPage()],
  }),
);
