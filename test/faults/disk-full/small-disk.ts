import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(64 * 1024, 'x');
const SMALL_BLOCK = BLOCK.subarray(0, 4096);

/** A disk of a few megabytes, in memory, that can be filled to the last byte and emptied again. */
export class SmallDisk {
  readonly folder: string;
  readonly #ballast: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.#ballast = join(folder, 'ballast');
  }

  /** Mounts it at `folder`, or says why this machine does not let us. */
  static mount(folder: string, megabytes: number): SmallDisk | { readonly obstacle: string } {
    if (process.platform !== 'linux') return { obstacle: 'a small disk is mounted on Linux only' };
    mkdirSync(folder);
    const size = `size=${megabytes}m,mode=0700`;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'motcua-test', folder], { encoding: 'utf8' });
    if (mounted.status === 0) return new SmallDisk(folder);
    const why = (mounted.stderr ?? '').trim() || mounted.error?.message || 'no reason given';
    return { obstacle: `a small disk cannot be mounted here: ${why}` };
  }

  /** Takes all the room but `spareBytes`. */
  fill(spareBytes: number): void {
    const file = openSync(this.#ballast, 'w');
    try {
      let taken = 0;
      for (const block of [BLOCK, SMALL_BLOCK]) taken += writeUntilFull(file, block);
      ftruncateSync(file, Math.max(0, taken - Math.round(spareBytes)));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    spawnSync('umount', ['--lazy', this.folder]);
  }
}

/** Returns how many bytes there was room for. */
function writeUntilFull(file: number, block: Buffer): number {
  let taken = 0;
  try {
    for (;;) taken += writeSync(file, block);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
  }
  return taken;
}
