import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { checkSettings } from './lib/check-settings.mjs';
import { refuseSwallowedFlags } from './lib/hub-flags.mjs';
import { pageApps, pageConfigs } from './lib/page-apps.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { programEnv } from './lib/run-program.mjs';
import { runTogether } from './lib/run-together.mjs';

// The hub starts again when one of its files changes, and serves pages that Vite builds anew when one of theirs does:
// the same pages under the same content security policy as in an office, so a page is loaded again by hand.
await runScript(async () => {
  const flags = process.argv.slice(2);
  refuseSwallowedFlags(process.env);
  const node = await prepare();
  const settled = await checkSettings(node, flags);
  if (settled !== undefined) return settled;
  await buildPages(node);
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn'];
  const pages = pageApps.flatMap(pageConfigs).map((config) => [...vite, '--config', config]);
  const hub = ['--watch', '--watch-preserve-output', 'apps/hub/src/main.mjs', 'start', ...flags];
  return runTogether(node, [...pages, hub], programEnv(node));
});
