// Builds the page, and the appliance's main process, preload, the process that writes to a USB printer, the thread
// that draws slips, and what keeps the program up to date.
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildElectronBundles } from '@motcua/shell/electron-bundles';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({ configFile: at('vite.config.ts') });
await buildElectronBundles(at('.'), at('dist'), ['printer-file', 'draw-slips', 'updates']);

// Letters for that thread: the canvas reads real files.
const { resolve } = createRequire(import.meta.resolve('@motcua/printing'));
for (const cut of ['500Medium', '600SemiBold', '700Bold', '800ExtraBold']) {
  for (const [family, name] of [
    ['be-vietnam-pro', `BeVietnamPro_${cut}.ttf`],
    ['noto-sans-khmer', `NotoSansKhmer_${cut}.ttf`],
  ]) {
    cpSync(resolve(`@expo-google-fonts/${family}/${cut}/${name}`), at(`dist/draw-slips/fonts/${name}`));
  }
}
