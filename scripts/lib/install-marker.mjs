import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The marker lies in node_modules, so that it goes when the folder goes. It is written after an installation has
// succeeded and removed before the next one starts: an interrupted one leaves none.
const markerName = '.motcua-installed';

/**
 * What an installation is good for: this lock, on this kind of machine.
 *
 * @param {string} root repository
 */
function fingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * @param {string} root repository
 * @returns {boolean} whether an installation of the present lock was completed
 */
export function isInstalled(root) {
  const marker = join(root, 'node_modules', markerName);
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint(root);
}

/** @param {string} root repository */
export function markInstalled(root) {
  const marker = join(root, 'node_modules', markerName);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(`${marker}.new`, fingerprint(root));
  renameSync(`${marker}.new`, marker);
}

/** @param {string} root repository */
export function unmarkInstalled(root) {
  rmSync(join(root, 'node_modules', markerName), { force: true });
}
