import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_BYTES = 20 * 1024 * 1024;
const KEPT = 5;

/**
 * A log file that never fills the disk: at `largestBytes` it becomes `<path>.1`, the one before `.2`, and
 * the oldest goes. Written at once, so that the last lines before a crash are there. When the disk
 * refuses, lines are lost and the hub goes on.
 */
export class RotatingFile {
  readonly #path: string;
  readonly #largestBytes: number;
  #file: number | null = null;
  #bytes = 0;

  constructor(path: string, largestBytes = LARGEST_BYTES) {
    this.#path = path;
    this.#largestBytes = largestBytes;
  }

  write(line: string): void {
    try {
      this.#file ??= this.#open();
      this.#bytes += writeSync(this.#file, line);
      if (this.#bytes >= this.#largestBytes) this.#turnOver();
    } catch {
      this.close();
    }
  }

  close(): void {
    const file = this.#file;
    this.#file = null;
    if (file !== null) closeSync(file);
  }

  #open(): number {
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
    const file = openSync(this.#path, 'a', 0o600);
    this.#bytes = fstatSync(file).size;
    return file;
  }

  #turnOver(): void {
    this.close();
    rmSync(`${this.#path}.${KEPT}`, { force: true });
    for (let age = KEPT - 1; age >= 1; age -= 1) moveIfThere(`${this.#path}.${age}`, `${this.#path}.${age + 1}`);
    renameSync(this.#path, `${this.#path}.1`);
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
}
