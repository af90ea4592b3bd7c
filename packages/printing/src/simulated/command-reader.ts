import { DC4, DLE, ENQ, EOT, ESC, GS } from '../esc-pos/commands.ts';

/** One thing for the mechanism to do, in the order of the bytes. */
export type PrinterCommand =
  | { readonly kind: 'initialise' }
  | { readonly kind: 'row'; readonly dots: Uint8Array }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'automatic-status'; readonly enabled: boolean }
  | { readonly kind: 'sensor-query' }
  | { readonly kind: 'process-query'; readonly processId: Uint8Array }
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'letter-size'; readonly width: number; readonly height: number }
  | { readonly kind: 'align'; readonly centred: boolean }
  /** `GS ( k` of QR codes, by its function: 67 size of a module, 80 the text, 81 print. */
  | { readonly kind: 'symbol'; readonly act: number; readonly data: Uint8Array }
  | { readonly kind: 'buzzer' }
  /** Understood and without effect here, such as a page of letters; real-time commands were obeyed on arrival. */
  | { readonly kind: 'nothing' }
  /** A byte that is no command: a letter on the paper. */
  | { readonly kind: 'letter'; readonly letter: number };

/** A command and the bytes it was made of. */
export type ReadCommand = { readonly command: PrinterCommand; readonly bytes: Uint8Array };

/** ESC/POS as a printer reads it: one buffer, taken from the front, raster images row by row. */
export class CommandReader {
  /** Whether commands of the form `GS (` and `ESC (` are known, at least by their length. */
  readonly #knowsLongCommands: boolean;
  #buffer: Uint8Array = new Uint8Array(0);
  #raster: { readonly bytesPerRow: number; rowsLeft: number } | null = null;

  constructor(knowsLongCommands: boolean) {
    this.#knowsLongCommands = knowsLongCommands;
  }

  get length(): number {
    return this.#buffer.length;
  }

  push(bytes: Uint8Array): void {
    const joined = new Uint8Array(this.#buffer.length + bytes.length);
    joined.set(this.#buffer);
    joined.set(bytes, this.#buffer.length);
    this.#buffer = joined;
  }

  clear(): void {
    this.#buffer = new Uint8Array(0);
    this.#raster = null;
  }

  /** Null while the next command is not whole yet. */
  next(): ReadCommand | null {
    if (this.#raster !== null) return this.#nextRow(this.#raster);
    const [first, second, third] = this.#buffer;
    if (first === undefined) return null;
    switch (first) {
      case 0x00:
        return this.#take(1, { kind: 'nothing' });
      case 0x0a:
        return this.#take(1, { kind: 'line-feed' });
      case DLE:
        if (second === undefined) return null;
        return this.#takeRealTime(second, third);
      // DC2 # n: density of the small ones.
      case 0x12:
        return second === 0x23 ? this.#take(3, { kind: 'nothing' }) : this.#takeLetter();
      case ESC:
        if (second === undefined) return null;
        return this.#takeEsc(second, third);
      case GS:
        if (second === undefined) return null;
        return this.#takeGs(second, third);
      default:
        return this.#takeLetter();
    }
  }

  #takeLetter(): ReadCommand | null {
    return this.#take(1, { kind: 'letter', letter: this.#buffer[0] ?? 0 });
  }

  /** `GS ( fn pL pH …` and `ESC ( fn pL pH …`, known by their length. */
  #takeLong(): ReadCommand | null {
    if (!this.#knowsLongCommands) return this.#takeLetter();
    const [first, , name, lengthLow, lengthHigh] = this.#buffer;
    if (name === undefined || lengthLow === undefined || lengthHigh === undefined) return null;
    const byteCount = 5 + lengthLow + 256 * lengthHigh;
    if (first === ESC) return this.#take(byteCount, { kind: name === 0x41 ? 'buzzer' : 'nothing' });
    if (name === 0x6b) {
      const act = this.#buffer[6] ?? 0;
      return this.#take(byteCount, { kind: 'symbol', act, data: this.#buffer.slice(7, byteCount) });
    }
    if (name !== 0x48 || this.#buffer[5] !== 0x30) return this.#take(byteCount, { kind: 'nothing' });
    return this.#take(byteCount, { kind: 'process-query', processId: this.#buffer.slice(7, 11) });
  }

  #nextRow(raster: { readonly bytesPerRow: number; rowsLeft: number }): ReadCommand | null {
    if (this.#buffer.length < raster.bytesPerRow) return null;
    raster.rowsLeft--;
    if (raster.rowsLeft === 0) this.#raster = null;
    const dots = this.#buffer.slice(0, raster.bytesPerRow);
    return this.#take(raster.bytesPerRow, { kind: 'row', dots });
  }

  #takeRealTime(second: number, third: number | undefined): ReadCommand | null {
    if (second !== EOT && second !== ENQ && second !== DC4) return this.#takeLetter();
    if (third === undefined) return null;
    return this.#take(second === DC4 && third === 8 ? 10 : 3, { kind: 'nothing' });
  }

  #takeEsc(second: number, third: number | undefined): ReadCommand | null {
    if (second === 0x40) return this.#take(2, { kind: 'initialise' });
    if (second === 0x28) return this.#takeLong();
    if (third === undefined) return null;
    switch (second) {
      case 0x4a:
        return this.#take(3, { kind: 'feed', dots: third });
      case 0x64:
        return this.#take(3, { kind: 'feed', dots: third * 30 });
      case 0x42:
        return this.#take(4, { kind: 'buzzer' });
      case 0x61:
        return this.#take(3, { kind: 'align', centred: third === 1 });
      case 0x45:
      case 0x74:
        return this.#take(3, { kind: 'nothing' });
      default:
        return this.#takeLetter();
    }
  }

  #takeGs(second: number, third: number | undefined): ReadCommand | null {
    if (second === 0x28) return this.#takeLong();
    if (third === undefined) return null;
    switch (second) {
      case 0x21:
        return this.#take(3, { kind: 'letter-size', width: (third >> 4) + 1, height: (third & 15) + 1 });
      case 0x50:
        return this.#take(4, { kind: 'nothing' });
      case 0x56:
        return this.#take(third >= 65 ? 4 : 3, { kind: 'cut' });
      case 0x61:
        return this.#take(3, { kind: 'automatic-status', enabled: third !== 0 });
      case 0x72:
        return this.#take(3, { kind: 'sensor-query' });
      case 0x76: {
        const [, , , , widthLow, widthHigh, heightLow, heightHigh] = this.#buffer;
        if (widthLow === undefined || widthHigh === undefined || heightLow === undefined || heightHigh === undefined) {
          return null;
        }
        const bytesPerRow = widthLow + 256 * widthHigh;
        const rowsLeft = heightLow + 256 * heightHigh;
        if (bytesPerRow > 0 && rowsLeft > 0) this.#raster = { bytesPerRow, rowsLeft };
        return this.#take(8, { kind: 'nothing' });
      }
      default:
        return this.#takeLetter();
    }
  }

  #take(byteCount: number, command: PrinterCommand): ReadCommand | null {
    if (this.#buffer.length < byteCount) return null;
    const bytes = this.#buffer.slice(0, byteCount);
    this.#buffer = this.#buffer.subarray(byteCount);
    return { command, bytes };
  }
}
