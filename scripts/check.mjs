import './lib/refuse-old-node.mjs';
import { availableParallelism } from 'node:os';
import { checkSteps } from './lib/check-steps.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';
import { programEnv, runSilently } from './lib/run-program.mjs';

await runScript(async () => {
  const node = await prepare();
  const env = programEnv(node);
  const waiting = checkSteps(repositoryRoot);
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const startedAt = Date.now();
      const { exitCode, output } = await runSilently(node, step.args, env);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
      if (exitCode === 0) continue;
      console.log(output.trimEnd());
      failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
  console.log(failed.length === 0 ? 'Everything is in order.' : `Not in order: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
