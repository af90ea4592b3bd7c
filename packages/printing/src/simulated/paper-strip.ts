import type { Bitmap } from '../bitmap/bitmap.ts';

/** One piece of paper as it fell from the cutter. */
export type PaperPiece = {
  /** Its dots. Letters are shown as blocks: what they say stands in `lines`. */
  readonly bitmap: Bitmap;
  /** The bytes that made it, from the last `ESC @` before its first row to its cut. */
  readonly bytes: Uint8Array;
  /** What was printed as letters, line by line, in the bytes of the printer's code page. */
  readonly lines: readonly Uint8Array[];
};

/** The usual letter of a slip printer and its line, in dots. */
const LETTER_WIDTH_BYTES = 1.5;
const LETTER_ROWS = 24;
export const LINE_ROWS = 30;

/** The paper hanging out of the printer since the last cut. */
export class PaperStrip {
  readonly #bytesPerRow: number;
  #rows: Uint8Array[] = [];
  #bytes: Uint8Array[] = [];
  #lines: Uint8Array[] = [];

  constructor(widthDots: number) {
    this.#bytesPerRow = widthDots / 8;
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  /** Burns one row, from the left edge or in the middle; dots beyond the paper's edge are lost, missing ones stay white. */
  burn(dots: Uint8Array, centred = false): void {
    const row = new Uint8Array(this.#bytesPerRow);
    const left = centred ? Math.max(0, Math.floor((this.#bytesPerRow - dots.length) / 2)) : 0;
    row.set(dots.subarray(0, this.#bytesPerRow), left);
    this.#rows.push(row);
  }

  /** Prints one line of letters, each as tall and wide as `size` says. */
  type(line: Uint8Array, size: { readonly width: number; readonly height: number }, centred: boolean): void {
    this.#lines.push(line);
    const dots = new Uint8Array(this.#bytesPerRow);
    const lineBytes = line.length * LETTER_WIDTH_BYTES * size.width;
    const indent = centred ? Math.max(0, (this.#bytesPerRow - lineBytes) / 2) : 0;
    for (const [index, letter] of line.entries()) {
      if (letter === 0x20) continue;
      const left = Math.floor(indent + index * LETTER_WIDTH_BYTES * size.width);
      if (left < this.#bytesPerRow) dots[left] = 0xff;
    }
    for (let row = 0; row < LINE_ROWS * size.height; row++) {
      this.burn(row < LETTER_ROWS * size.height ? dots : new Uint8Array(0));
    }
  }

  remember(bytes: Uint8Array): void {
    this.#bytes.push(bytes);
  }

  /** `ESC @` on untouched paper begins a new job. */
  begin(): void {
    if (this.#rows.length === 0) this.#bytes = [];
  }

  /** What hangs out of the printer now. */
  get bitmap(): Bitmap {
    const rows = new Uint8Array(Buffer.concat(this.#rows));
    return { widthDots: this.#bytesPerRow * 8, heightDots: this.#rows.length, rows };
  }

  cut(): PaperPiece {
    const { bitmap } = this;
    const piece = { bitmap, bytes: new Uint8Array(Buffer.concat(this.#bytes)), lines: this.#lines };
    this.#rows = [];
    this.#bytes = [];
    this.#lines = [];
    return piece;
  }
}
