import './lib/refuse-old-node.mjs';
import { join } from 'node:path';
import { buildPages } from './lib/build-pages.mjs';
import { provideElectron } from './lib/electron-program.mjs';
import { PlainStop, runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const [app, ...flags] = process.argv.slice(2);
  if (app !== 'kiosk' && app !== 'display') throw new PlainStop('Write: npm run kiosk, or: npm run display', 2);
  const node = await prepare();
  const electron = await provideElectron(node, app);
  await buildPages(node, [app]);
  const env = programEnv(node);
  // Set by some editors' terminals; it would make of Electron a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  // From the repository it works with the hub of this machine; an installed one finds its own (FS1).
  env['MOTCUA_HUB_URL'] ??= 'http://127.0.0.1:4800';
  return runInTerminal(electron, [join(repositoryRoot, 'apps', app), ...flags], env);
});
