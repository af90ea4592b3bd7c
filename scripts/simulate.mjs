import './lib/refuse-old-node.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  return runInTerminal(node, ['apps/hub/src/simulation/main.ts'], programEnv(node, {}));
});
