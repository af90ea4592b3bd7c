// Builds the page, and the appliance's main process, preload, the process that writes to a USB printer, and the thread
// that draws slips.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectronBundles } from '@motcua/shell/electron-bundles';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({ configFile: at('vite.config.ts') });
await buildElectronBundles(at('.'), at('dist'), ['printer-file', 'draw-slips']);
