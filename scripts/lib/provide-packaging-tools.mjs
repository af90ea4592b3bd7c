import { spawnSync } from 'node:child_process';
import { canInstallDebianPackages, installDebianPackages } from './debian-packages.mjs';

/** What the tests of packages ask, and in which Debian package it is. */
const tools = { 'systemd-analyze': 'systemd', 'systemd-sysusers': 'systemd', shellcheck: 'shellcheck' };

/**
 * Makes sure of the programs by which units and scripts of packages are judged, where this process may install them. Where
 * it may not, those tests say so themselves and count as skipped.
 */
export async function providePackagingTools() {
  if (process.platform !== 'linux') return;
  const missing = Object.entries(tools)
    .filter(([program]) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0)
    .map(([, name]) => name);
  if (missing.length === 0) return;
  const packages = [...new Set(missing)];
  if (canInstallDebianPackages() && (await installDebianPackages(packages))) return;
  console.error(`Tests of packages will be left out; they need: ${packages.join(', ')}`);
}
