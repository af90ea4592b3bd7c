import { spawn } from 'node:child_process';
import { repositoryRoot } from './repository-root.mjs';
import { relaySignals } from './run-program.mjs';

/**
 * Runs several programs in this terminal. When one ends, for whatever reason, the others are told to end.
 *
 * @param {string} program
 * @param {string[][]} argLists one program for each
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code of the first that ended
 */
export async function runTogether(program, argLists, env) {
  /** @type {number | undefined} */
  let firstExitCode;
  const children = argLists.map((args) => spawn(program, args, { cwd: repositoryRoot, env, stdio: 'inherit' }));
  const releases = children.map((child) => relaySignals(child));
  const ends = children.map(
    (child) =>
      /** @type {Promise<void>} */ (
        new Promise((resolve, reject) => {
          child.on('error', reject);
          child.on('close', (code) => {
            firstExitCode ??= code ?? 0;
            for (const other of children) other.kill('SIGTERM');
            resolve();
          });
        })
      ),
  );
  await Promise.all(ends);
  for (const release of releases) release();
  return firstExitCode ?? 0;
}
