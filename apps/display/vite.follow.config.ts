import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page for phones: one plain script for browsers as old as 2016, beside a style sheet and an icon that are sent as they
 * stand. The hub writes the page around them.
 */
export default defineConfig({
  root: place('src/follow'),
  publicDir: place('src/follow/public'),
  build: {
    outDir: place('dist/follow'),
    emptyOutDir: true,
    target: 'es2015',
    lib: {
      entry: place('src/follow/follow-main.ts'),
      formats: ['iife'],
      name: 'follow',
      fileName: () => 'follow.js',
    },
  },
});
