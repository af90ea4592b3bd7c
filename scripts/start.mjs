import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { checkSettings } from './lib/check-settings.mjs';
import { refuseSwallowedFlags } from './lib/hub-flags.mjs';
import { HUB_NODE_ENV, HUB_NODE_FLAGS } from './lib/hub-node-flags.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const flags = process.argv.slice(2);
  refuseSwallowedFlags(process.env);
  const node = await prepare();
  const settled = await checkSettings(node, flags);
  if (settled !== undefined) return settled;
  await buildPages(node);
  return runInTerminal(
    node,
    [...HUB_NODE_FLAGS, 'apps/hub/src/main.mjs', 'start', ...flags],
    programEnv(node, HUB_NODE_ENV),
  );
});
