import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

const app = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the appliance's main process and preload: one file each, with everything in it but Electron
 * itself and, in the main process, Node. `outFolder`: absolute; gets `main/main.js` and `preload/preload.cjs`.
 */
export async function buildElectronBundles(outFolder) {
  await bundle(outFolder, 'main', { file: 'main.js', format: 'esm', target: 'node', treeshake: true });
  // A sandboxed preload must be CommonJS and may ask for nothing of Node: of the packages it keeps only what it calls.
  await bundle(outFolder, 'preload', {
    file: 'preload.cjs',
    format: 'cjs',
    target: 'webworker',
    treeshake: { moduleSideEffects: false },
  });
}

function bundle(outFolder, name, { file, format, target, treeshake }) {
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
        external: ['electron'],
        treeshake,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
    ssr: { target, noExternal: true, external: ['electron'] },
  });
}
