import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig } from 'vite';

/** The page before citizens at counters is built apart: it carries nothing of the staff page. */
export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/rating',
    outDir: 'dist/rating',
    plugins: [],
  }),
);
