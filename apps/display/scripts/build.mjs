// Builds the page, and the appliance's main process and preload where their sources are.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({ configFile: at('vite.config.ts') });

/** One bundle for Electron. A sandboxed preload must be CommonJS; the main process is a module. */
async function buildForElectron(name, format) {
  const entry = at(`src/${name}/${name}.ts`);
  if (!existsSync(entry)) return;
  await build({
    configFile: false,
    root: at('.'),
    build: {
      ssr: entry,
      target: 'node24',
      outDir: at(`dist/${name}`),
      emptyOutDir: true,
      rollupOptions: {
        external: ['electron'],
        output: { format, entryFileNames: format === 'cjs' ? `${name}.cjs` : `${name}.js` },
      },
    },
    ssr: { noExternal: true, external: ['electron'] },
  });
}

await buildForElectron('main', 'esm');
await buildForElectron('preload', 'cjs');
