import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A secret that is made once and kept in a file which only this user may read. Returns what the file
 * holds, or what `make` gives where there is none yet.
 */
export function keepSecret(path: string, make: () => string): string {
  const kept = readIfThere(path)?.trim();
  if (kept) return kept;
  const secret = make();
  writeFileSync(`${path}.part`, `${secret}\n`, { mode: 0o600 });
  // The mode above counts only for a file that is new.
  chmodSync(`${path}.part`, 0o600);
  renameSync(`${path}.part`, path);
  return secret;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}
