import type { Bitmap } from '../bitmap/bitmap.ts';

/** One piece of paper as it fell from the cutter. */
export type PaperPiece = {
  readonly bitmap: Bitmap;
  /** The bytes that made it, from the last `ESC @` before its first row to its cut. */
  readonly bytes: Uint8Array;
};

/** The paper hanging out of the printer since the last cut. */
export class PaperStrip {
  readonly #bytesPerRow: number;
  #rows: Uint8Array[] = [];
  #bytes: Uint8Array[] = [];

  constructor(widthDots: number) {
    this.#bytesPerRow = widthDots / 8;
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  /** Burns one row; dots beyond the paper's edge are lost, missing ones stay white. */
  burn(dots: Uint8Array): void {
    const row = new Uint8Array(this.#bytesPerRow);
    row.set(dots.subarray(0, this.#bytesPerRow));
    this.#rows.push(row);
  }

  remember(bytes: Uint8Array): void {
    this.#bytes.push(bytes);
  }

  /** `ESC @` on untouched paper begins a new job. */
  begin(): void {
    if (this.#rows.length === 0) this.#bytes = [];
  }

  cut(): PaperPiece {
    const rows = new Uint8Array(Buffer.concat(this.#rows));
    const bitmap = { widthDots: this.#bytesPerRow * 8, heightDots: this.#rows.length, rows };
    const piece = { bitmap, bytes: new Uint8Array(Buffer.concat(this.#bytes)) };
    this.#rows = [];
    this.#bytes = [];
    return piece;
  }
}
