// Builds the page, and the appliance's main process, preload, and the process that writes to a USB printer.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectronBundles } from '@motcua/shell/electron-bundles';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({ configFile: at('vite.config.ts') });
await buildElectronBundles(at('.'), at('dist'), ['printer-file']);
