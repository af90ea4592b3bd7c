import { join } from 'node:path';
import { build } from 'vite';

/** Native code cannot be bundled: the app's own `node_modules` bring it along. */
export const NATIVE_MODULES = ['@serialport/bindings-cpp', '@napi-rs/canvas'];

/**
 * Bundles an appliance's main process and preload: one file each, with everything in it but Electron
 * itself, native libraries and, in the main process, Node.
 *
 * @param {string} app absolute folder of the app: `src/main/main.ts` and `src/preload/preload.ts` lie in it
 * @param {string} outFolder absolute; gets `main/main.js` and `preload/preload.cjs`
 * @param {string[]} helpers programs that the main process starts beside itself: `x` is `src/x/x.ts`, built as `x/x.js`
 */
export async function buildElectronBundles(app, outFolder, helpers = []) {
  for (const name of ['main', ...helpers]) {
    await bundle(app, outFolder, name, { file: `${name}.js`, format: 'esm', target: 'node', treeshake: true });
  }
  // A sandboxed preload must be CommonJS and may ask for nothing of Node: of the packages it keeps only what it calls.
  await bundle(app, outFolder, 'preload', {
    file: 'preload.cjs',
    format: 'cjs',
    target: 'webworker',
    treeshake: { moduleSideEffects: false },
  });
}

/**
 * @param {string} app
 * @param {string} outFolder
 * @param {string} name
 * @param {{ file: string, format: 'esm' | 'cjs', target: 'node' | 'webworker', treeshake: boolean | { moduleSideEffects: false } }} output
 */
function bundle(app, outFolder, name, { file, format, target, treeshake }) {
  return build({
    configFile: false,
    root: app,
    logLevel: 'warn',
    build: {
      ssr: join(app, 'src', name, `${name}.ts`),
      target: 'node24',
      outDir: join(outFolder, name),
      emptyOutDir: true,
      rollupOptions: {
        external: ['electron', ...NATIVE_MODULES],
        treeshake,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
    ssr: { target, noExternal: true, external: ['electron', ...NATIVE_MODULES] },
  });
}
