import './lib/refuse-old-node.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

// Every element of the screens in every state, without a hub: Vite says where, and draws anew what changes.
await runScript(async () => {
  const node = await prepare();
  const vite = ['node_modules/vite/bin/vite.js', '--config', 'packages/ui/vite.config.ts', ...process.argv.slice(2)];
  return runInTerminal(node, vite, programEnv(node));
});
