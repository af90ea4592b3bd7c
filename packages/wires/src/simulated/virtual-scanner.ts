import type { DeviceEnd } from './device-end.ts';

/** A scanner that reads what it is told to. */
export class VirtualScanner {
  readonly #end: DeviceEnd;
  readonly #suffix: string;

  /** `suffix`: what it ends with, as scanners are set: CR, LF, both, or nothing. */
  constructor(end: DeviceEnd, suffix: '\r' | '\n' | '\r\n' | '' = '\r\n') {
    this.#end = end;
    this.#suffix = suffix;
  }

  scan(text: string): void {
    this.send(Buffer.from(text + this.#suffix, 'utf8'));
  }

  /** What a badly set scanner or a bad cable sends. */
  send(bytes: Uint8Array): void {
    this.#end.send(bytes);
  }
}
