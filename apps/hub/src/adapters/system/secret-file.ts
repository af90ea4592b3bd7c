import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushNames } from './flush-names.ts';
import { readIfThere } from './read-if-there.ts';

/**
 * A secret that is made once and kept in a file which only this user may read. Returns what the file
 * holds, or what `make` gives where there is none yet. What is returned is on the disk: whoever signed in
 * with it does so again after a power cut.
 */
export function keepSecret(path: string, make: () => string): string {
  const kept = readIfThere(path)?.trim();
  if (kept) return kept;
  const secret = make();
  writeSecret(path, secret);
  return secret;
}

/** Puts a secret into a file which only this user may read, whole or not at all. It is on the disk when this returns. */
export function writeSecret(path: string, secret: string): void {
  writeFlushed(`${path}.part`, `${secret}\n`);
  renameSync(`${path}.part`, path);
  flushNames(dirname(path));
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    // The mode above counts only for a file that is new.
    fchmodSync(file, 0o600);
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
