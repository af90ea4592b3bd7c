import type { WireTimers } from '../wire-timers.ts';

/** A code is shorter; a citizen card is about 130 characters, twice as many bytes. What is longer is no code. */
const LONGEST_SCAN_BYTES = 256;
const CR = 0x0d;
const LF = 0x0a;

export type ScanFramerOptions = {
  readonly timers: WireTimers;
  /** A scanner that ends with neither CR nor LF has ended after so much silence, 30 to 80 ms. */
  readonly silenceMs: number;
  readonly onScan: (bytes: Uint8Array) => void;
};

/** Cuts what a scanner sends into scans: at CR or LF, or at silence. A scan that grows too long is dropped up to its end. */
export class ScanFramer {
  readonly #options: ScanFramerOptions;
  #held: number[] = [];
  #isTooLong = false;
  #cancelSilence: () => void = () => undefined;

  constructor(options: ScanFramerOptions) {
    if (options.silenceMs < 30 || options.silenceMs > 80)
      throw new RangeError('a scan ends after 30 to 80 ms of silence');
    this.#options = options;
  }

  push(bytes: Uint8Array): void {
    this.#cancelSilence();
    for (const byte of bytes) {
      if (byte === CR || byte === LF) this.#end();
      else if (this.#held.length < LONGEST_SCAN_BYTES) this.#held.push(byte);
      else this.#isTooLong = true;
    }
    if (this.#held.length === 0) return;
    this.#cancelSilence = this.#options.timers.after(this.#options.silenceMs, () => {
      this.#end();
    });
  }

  /** The line is gone: half a scan is none. */
  reset(): void {
    this.#cancelSilence();
    this.#held = [];
    this.#isTooLong = false;
  }

  #end(): void {
    const { length } = this.#held;
    const scan = Uint8Array.from(this.#held);
    const isWhole = !this.#isTooLong;
    this.reset();
    if (isWhole && length > 0) this.#options.onScan(scan);
  }
}
