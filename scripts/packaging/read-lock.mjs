import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/repository-root.mjs';

/** @returns {import('./production-modules.mjs').LockedPackages} by their places from the repository's root */
export function readLock() {
  return JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')).packages;
}
