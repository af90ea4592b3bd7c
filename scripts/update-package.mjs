import './lib/refuse-old-node.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  return runInTerminal(node, ['packages/updates/scripts/make-package.ts', ...process.argv.slice(2)], programEnv(node));
});
