import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** @returns {boolean} whether a C compiler with its headers is here */
export function hasCompiler() {
  return spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0 && existsSync('/usr/include/stdlib.h');
}

/**
 * The library that shows a program another clock: MOTCUA_FAKETIME when it is set, else Debian's.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} absolute path
 */
export function findFaketime(env) {
  const named = env['MOTCUA_FAKETIME'];
  if (named !== undefined && named !== '') return named;
  if (process.platform !== 'linux' || !existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`)
    .find((library) => existsSync(library));
}
