import { defineConfig } from 'vite';
import { pageConfig } from './scripts/page-build.ts';

/** The gallery of the elements: `npm run gallery`. No office is sent it. */
export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/gallery',
    outDir: 'dist/gallery',
    plugins: [],
  }),
);
