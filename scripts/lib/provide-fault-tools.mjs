import { canInstallDebianPackages, installDebianPackages } from './debian-packages.mjs';
import { findFaketime, hasCompiler } from './find-fault-tools.mjs';

/**
 * Makes sure of what the fault runs need beyond Node, where this process may install it. Where it may not, the runs
 * that cannot be made say so themselves and count as skipped.
 */
export async function provideFaultTools() {
  if (process.platform !== 'linux') return;
  const missing = [
    ...(hasCompiler() ? [] : ['gcc', 'libc6-dev']),
    ...(findFaketime(process.env) ? [] : ['libfaketime']),
  ];
  if (missing.length === 0) return;
  if (canInstallDebianPackages() && (await installDebianPackages(missing))) return;
  console.error(`Some fault runs will be left out; they need these packages: ${missing.join(', ')}`);
}
