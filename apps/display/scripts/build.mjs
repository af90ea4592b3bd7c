// Builds the page, that for phones, and the appliance's main process and preload.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectronBundles } from '@motcua/shell/electron-bundles';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({ configFile: at('vite.config.ts') });
await build({ configFile: at('vite.follow.config.ts') });
await buildElectronBundles(at('.'), at('dist'));
