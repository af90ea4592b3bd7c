import './lib/refuse-old-node.mjs';
import { join } from 'node:path';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  const played = await runInTerminal(node, ['apps/hub/src/simulation/main.ts'], programEnv(node, {}));
  if (played !== 0) return played;
  // The same figures shall leave the same file.
  const prettier = join(repositoryRoot, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  return runInTerminal(node, [prettier, '--write', '--log-level', 'warn', 'docs/simulation.md'], programEnv(node, {}));
});
