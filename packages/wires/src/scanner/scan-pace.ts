import type { Scan } from './read-scan.ts';

/** A paper that is left under a scanner is read again and again; that is one reading, however long it lies there. */
const SAME_AGAIN_MS = 3_000;
/** Nobody holds up papers faster than this: twenty in ten seconds are a dossier's sheets, one after the other. */
const MOST_READINGS = 20;
const WITHIN_MS = 10_000;
/** Whoever went mad is heard again after so much quiet. */
const QUIET_MS = 5_000;

/** `again`: the same reading goes on. `too-many`: the scanner has gone mad, and is not heard until it is quiet. */
export type ScanAdmission = 'new' | 'again' | 'too-many';

/** Decides of each reading of one scanner whether it is told to anybody. Keeps the last code for seconds, in memory alone. */
export class ScanPace {
  readonly #admitted: number[] = [];
  #last: { readonly what: string; readonly atMs: number } | null = null;
  #heardAtMs = -Infinity;
  #isMad = false;

  /** `nowMs`: by a clock that nobody can set. */
  admit(scan: Scan, nowMs: number): ScanAdmission {
    const quietMs = nowMs - this.#heardAtMs;
    this.#heardAtMs = nowMs;
    if (this.#isMad && quietMs < QUIET_MS) return 'too-many';
    this.#isMad = false;
    const what = 'code' in scan ? `${scan.kind} ${scan.code}` : scan.kind;
    const isAgain = this.#last?.what === what && nowMs - this.#last.atMs < SAME_AGAIN_MS;
    this.#last = { what, atMs: nowMs };
    if (isAgain) return 'again';
    while ((this.#admitted[0] ?? Infinity) <= nowMs - WITHIN_MS) this.#admitted.shift();
    if (this.#admitted.length >= MOST_READINGS) {
      this.#isMad = true;
      return 'too-many';
    }
    this.#admitted.push(nowMs);
    return 'new';
  }
}
