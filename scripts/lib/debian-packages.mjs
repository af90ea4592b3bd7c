import { existsSync } from 'node:fs';
import { programEnv, runInTerminal } from './run-program.mjs';

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
