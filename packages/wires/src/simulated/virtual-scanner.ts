import { systemWireTimers, type WireTimers } from '../wire-timers.ts';
import type { DeviceEnd } from './device-end.ts';
import { SCANNER_MISCHIEF, spoil, type ScannerMischief } from './input-mischief.ts';
import { Repetition } from './repetition.ts';

/** As fast as a scanner that is set to read on its own. */
const READS_AGAIN_MS = 250;

/** A scanner that reads what it is told to. */
export class VirtualScanner {
  readonly #end: DeviceEnd;
  readonly #suffix: string;
  readonly #ills = new Set<ScannerMischief>();
  readonly #again: Repetition;

  /** `suffix`: what it ends with, as scanners are set: CR, LF, both, or nothing. */
  constructor(
    end: DeviceEnd,
    suffix: '\r' | '\n' | '\r\n' | '' = '\r\n',
    timers: Pick<WireTimers, 'after'> = systemWireTimers(),
  ) {
    this.#end = end;
    this.#suffix = suffix;
    this.#again = new Repetition(timers, READS_AGAIN_MS);
  }

  get mischief(): readonly ScannerMischief[] {
    return SCANNER_MISCHIEF.filter((one) => this.#ills.has(one));
  }

  scan(text: string): void {
    this.#read(text);
    if (this.#ills.has('stuck')) this.#again.begin(() => this.#read(text));
  }

  set(mischief: ScannerMischief, isOn: boolean): void {
    if (isOn) this.#ills.add(mischief);
    else this.#ills.delete(mischief);
    if (mischief === 'stuck' && !isOn) this.#again.stop();
  }

  /** It is there no more. */
  stop(): void {
    this.#again.stop();
  }

  /** What a badly set scanner or a bad cable sends. */
  send(bytes: Uint8Array): void {
    this.#end.send(bytes);
  }

  #read(text: string): void {
    const code = Buffer.from(text, 'utf8');
    const sent = this.#ills.has('cut-short')
      ? code.subarray(0, Math.ceil(code.length / 2))
      : Buffer.from(text + this.#suffix, 'utf8');
    this.send(this.#ills.has('noisy') ? spoil(sent) : sent);
  }
}
