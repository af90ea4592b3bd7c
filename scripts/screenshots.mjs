import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { provideChromium } from './lib/provide-chromium.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  const env = programEnv(node, { MOTCUA_CHROMIUM: await provideChromium(node) });
  const names = process.argv.slice(2);
  // A picture of a scene is taken from a page that is built for it.
  if (names.length === 0) await buildPages(node);
  return runInTerminal(node, ['test/screenshots/take-screenshots.ts', ...names], env);
});
