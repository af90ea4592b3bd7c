import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig } from 'vite';

export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/renderer',
    outDir: 'dist/renderer',
    plugins: [],
  }),
);
