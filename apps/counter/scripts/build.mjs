// Builds the page, and those that are built apart: the simulated devices, the page that asks citizens.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pageConfigs } from '../../../scripts/lib/page-apps.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

for (const config of pageConfigs('counter')) await build({ configFile: root + config });
