import { programEnv, runInTerminal } from './run-program.mjs';

const helpShown = 3;

/**
 * Has the hub read its flags and environment before the pages are built. What is wrong has then been said.
 *
 * @param {string} node path of a Node ≥ 24
 * @param {string[]} flags
 * @returns {Promise<number | undefined>} exit code to end with; undefined when the hub can be started
 */
export async function checkSettings(node, flags) {
  const exitCode = await runInTerminal(node, ['scripts/check-settings.ts', ...flags], programEnv(node));
  if (exitCode === helpShown) return 0;
  return exitCode === 0 ? undefined : exitCode;
}
