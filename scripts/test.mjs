import './lib/refuse-old-node.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from './lib/build-pages.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { provideTestBrowsers } from './lib/provide-chromium.mjs';
import { provideFaultTools } from './lib/provide-fault-tools.mjs';
import { providePackagingTools } from './lib/provide-packaging-tools.mjs';
import { provideSocat } from './lib/provide-socat.mjs';
import { readTally } from './lib/read-tally.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';
import { programEnv, runInTerminal } from './lib/run-program.mjs';
import { selectTests } from './lib/test-selection.mjs';

await runScript(async () => {
  const { vitestArgs, needsPages, needsFaultTools, needsSocat, needsPackagingTools } = selectTests(
    process.argv.slice(2),
  );
  const node = await prepare();
  /** @type {NodeJS.ProcessEnv} */
  const extra = {};
  if (needsPages) extra['MOTCUA_CHROMIUM'] = await provideTestBrowsers(node);
  // Several test files pack them at the same time: none of them shall find the others building.
  if (needsPages || needsPackagingTools) await buildPages(node);
  if (needsFaultTools) await provideFaultTools();
  if (needsSocat) await provideSocat();
  if (needsPackagingTools) await providePackagingTools();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tally-'));
  extra['MOTCUA_TALLY_FILE'] = join(folder, 'tally.json');
  const vitest = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const runExitCode = await runInTerminal(node, [vitest, 'run', ...vitestArgs], programEnv(node, extra));
  const { line, exitCode } = readTally(extra['MOTCUA_TALLY_FILE'], runExitCode);
  rmSync(folder, { recursive: true, force: true });
  console.log(line);
  return exitCode;
});
