import { join } from 'node:path';
import { PlainStop } from './plain-stop.mjs';
import { repositoryRoot } from './repository-root.mjs';
import { programEnv, runSilently } from './run-program.mjs';

/**
 * Builds the pages whose sources changed since they were built last. Silent when there is nothing to build.
 *
 * @param {string} node path of a Node ≥ 24
 * @param {string[]} [apps] only these, e.g. `kiosk`
 * @throws {PlainStop} when a page does not build; what the build wrote has been shown
 */
export async function buildPages(node, apps = []) {
  const announce = setTimeout(() => console.error('Building the pages…'), 1_500);
  const turbo = join(repositoryRoot, 'node_modules', 'turbo', 'bin', 'turbo');
  const filters = apps.map((app) => `--filter=@motcua/${app}`);
  const args = [turbo, 'run', 'build', '--output-logs=errors-only', '--cache-dir=.cache/turbo', ...filters];
  const env = programEnv(node, { TURBO_NO_UPDATE_NOTIFIER: '1' });
  const { exitCode, output } = await runSilently(node, args, env).finally(() => clearTimeout(announce));
  if (exitCode === 0) return;
  console.error(output);
  throw new PlainStop('The pages could not be built; the reason stands above.');
}
