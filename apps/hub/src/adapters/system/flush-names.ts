import { closeSync, fsyncSync, openSync } from 'node:fs';

/** The names in a folder reach the disk. Windows opens no folder to be flushed; NTFS keeps names in its own journal. */
export function flushNames(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
