import { fileURLToPath } from 'node:url';
import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig, type Plugin } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`src/renderer/${name}`, import.meta.url));

/** The page on made-up calls that the settings page shows in a frame is built beside the display's own. */
const withPreview: Plugin = {
  name: 'motcua-display-preview',
  config: () => ({ build: { rollupOptions: { input: [page('index.html'), page('layout-preview.html')] } } }),
};

export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/renderer',
    outDir: 'dist/renderer',
    plugins: [withPreview],
    hasSeveralPages: true,
  }),
);
