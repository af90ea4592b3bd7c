import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFaketime } from '../../../scripts/lib/find-fault-tools.mjs';

/**
 * A computer's clock that anyone may set, as the programs see it that are started with `environment`. Their monotonic
 * clock is the real one, as on a computer whose time is set.
 */
export class FakeClock {
  readonly #library: string;
  readonly #file: string;
  #offsetMs = 0;

  private constructor(library: string, folder: string) {
    this.#library = library;
    this.#file = join(folder, 'clock');
    this.setTo(Date.now());
  }

  /** `folder`: where the setting is kept. Says why where this machine has no such clock. */
  static create(folder: string): FakeClock | { readonly obstacle: string } {
    const library = findFaketime(process.env);
    if (library === undefined) return { obstacle: 'libfaketime is missing: apt-get install libfaketime' };
    if (!existsSync(library)) return { obstacle: `there is no ${library}` };
    return new FakeClock(library, folder);
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    };
  }

  /** What the programs see, ms since 1970 UTC. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Running programs see the step at once. To the second. */
  setTo(at: number): void {
    const seconds = Math.round((at - Date.now()) / 1_000);
    this.#offsetMs = seconds * 1_000;
    // Whole at every moment: half a figure would be another time.
    writeFileSync(`${this.#file}.part`, `${seconds < 0 ? '' : '+'}${seconds}`);
    renameSync(`${this.#file}.part`, this.#file);
  }
}
