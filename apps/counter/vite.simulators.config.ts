import { pageConfig } from '@motcua/ui/page-build';
import { defineConfig } from 'vite';

/** The page of simulated devices is built apart, so that the counter's first screen carries nothing of it. */
export default defineConfig(
  pageConfig({
    app: new URL('.', import.meta.url),
    root: 'src/simulators',
    outDir: 'dist/simulators',
    plugins: [],
  }),
);
