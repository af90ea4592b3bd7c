import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { provideChromium } from './lib/provide-chromium.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  const extra = { MOTCUA_CHROMIUM: await provideChromium(node) };
  await buildPages(node);
  return runInTerminal(node, ['test/bench/main.ts', ...process.argv.slice(2)], programEnv(node, extra));
});
