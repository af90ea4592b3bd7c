import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programEnv, runInTerminal } from './run-program.mjs';

/** What tests need from the system beside a Chromium: a program that a test starts, and the Debian package it is in. */
export const testPrograms = [
  { program: 'socat', package: 'socat', why: 'a pair of pseudo-terminals stands in for a serial cable' },
];

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {typeof testPrograms} those that are not on the PATH
 */
export function missingTestPrograms(env) {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return testPrograms.filter(({ program }) => !folders.some((folder) => existsSync(join(folder, program))));
}

/** @returns {boolean} whether this process may install Debian packages */
export function canInstallDebianPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether apt-get managed
 */
export async function installDebianPackages(packages) {
  console.error(`Installing ${packages.join(', ')} with apt-get…`);
  const env = programEnv(process.execPath, { DEBIAN_FRONTEND: 'noninteractive' });
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  if ((await runInTerminal('apt-get', [...quiet, 'update'], env)) !== 0) return false;
  return (
    (await runInTerminal('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...packages], env)) === 0
  );
}
