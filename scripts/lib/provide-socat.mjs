import { spawnSync } from 'node:child_process';
import { canInstallDebianPackages, installDebianPackages } from './debian-packages.mjs';

/**
 * Makes sure of the program that lays pseudo-terminals for the tests of serial lines, where this process may install it.
 * Where it may not, those tests say so themselves and count as skipped.
 */
export async function provideSocat() {
  if (process.platform !== 'linux' || spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0) return;
  if (canInstallDebianPackages() && (await installDebianPackages(['socat']))) return;
  console.error('Tests of serial lines will be left out; they need this package: socat');
}
