import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { refuseSwallowedFlags } from './lib/hub-flags.mjs';
import { HUB_NODE_ENV, HUB_NODE_FLAGS } from './lib/hub-node-flags.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

// The hub's command line from a checkout: `npm run hub -- verify`. Only a hub that starts needs its pages.
await runScript(async () => {
  const words = process.argv.slice(2);
  refuseSwallowedFlags(process.env, 'npm run hub -- <command>');
  const node = await prepare();
  const [first = 'start'] = words;
  const starts = first === 'start' || (first.startsWith('-') && first !== '--help' && first !== '-h');
  if (starts) await buildPages(node);
  const [flags, env] = starts ? [HUB_NODE_FLAGS, HUB_NODE_ENV] : [[], {}];
  return runInTerminal(node, [...flags, 'apps/hub/src/main.mjs', ...words], programEnv(node, env));
});
