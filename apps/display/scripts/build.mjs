// Builds the page, that for phones, and the appliance's main process and preload.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectronBundles } from '@motcua/shell/electron-bundles';
import { pageConfigs } from '../../../scripts/lib/page-apps.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

for (const config of pageConfigs('display')) await build({ configFile: root + config });
await buildElectronBundles(at('.'), at('dist'));
