import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page of simulated devices is built apart, so that the counter's first screen carries nothing of it. */
export default defineConfig({
  root: fileURLToPath(new URL('src/simulators', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('dist/simulators', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
