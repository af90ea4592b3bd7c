import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig, type Plugin } from 'vite';

/** Elements of the shared package that the staff page does not show. */
const NOT_SHOWN = /packages[\\/]ui[\\/]src[\\/](?:tile|card|banner|clock|button|badge|number)-element\.ts$/;

/** Leaves out of the staff page what it never uses, so that an old office PC has less to read before the first screen. */
function leanerPage(): Plugin {
  return {
    name: 'motcua-leaner-page',
    apply: 'build',
    transform(code, id) {
      return NOT_SHOWN.test(id) ? { code, map: null, moduleSideEffects: false } : null;
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
