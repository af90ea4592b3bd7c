import { encodePng, type Bitmap, type PaperPiece } from '@motcua/printing';

/** As many as a page shows one below the other. */
const MOST_KEPT = 6;

type FallenSlip = { readonly slipNo: number; readonly at: number; readonly bitmap: Bitmap };

/** The last slips that fell out of a simulated printer, to be looked at. Kept in memory alone. */
export class FallenSlips {
  #slips: readonly FallenSlip[] = [];
  #lastNo = 0;

  /** Paper with nothing on it is what a printer feeds to get going again. */
  add({ bitmap }: PaperPiece, at: number): void {
    if (isBlank(bitmap)) return;
    this.#slips = [{ slipNo: ++this.#lastNo, at, bitmap }, ...this.#slips].slice(0, MOST_KEPT);
  }

  /** Newest first. */
  list(): { slipNo: number; at: number; widthDots: number; heightDots: number }[] {
    return this.#slips.map(({ slipNo, at, bitmap: { widthDots, heightDots } }) => ({
      ...{ slipNo, at, widthDots, heightDots },
    }));
  }

  /** A PNG; null: it is not kept any more. */
  async picture(slipNo: number): Promise<Uint8Array | null> {
    const slip = this.#slips.find((one) => one.slipNo === slipNo);
    return slip ? encodePng(slip.bitmap) : null;
  }
}

export function isBlank({ rows }: Bitmap): boolean {
  return rows.every((byte) => byte === 0);
}
