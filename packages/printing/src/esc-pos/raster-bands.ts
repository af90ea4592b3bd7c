import type { Bitmap } from '../bitmap/bitmap.ts';

/** Rows `top` (included) to `top + rowCount` (not included), of which the first `bytesPerRow` bytes hold all that is black. */
export type RasterBand = { readonly top: number; readonly rowCount: number; readonly bytesPerRow: number };

/**
 * What one band more is held to cost, in bytes: about a row of the paper's width. Its command takes 8, but a head that
 * stops between two bands leaves a fine line, so that no slip is cut into slivers for the sake of a few bytes.
 */
const BAND_COST = 72;

/**
 * Cuts a picture into bands so that few bytes are sent. Only white to the right of the last black dot is left out: a
 * raster image begins at the left edge whatever its width, so that this changes no dot, and a band without any is one byte
 * wide. White rows are not fed instead: in what units a printer feeds differs from model to model.
 */
export function rasterBands(bitmap: Bitmap, maxRows: number): RasterBand[] {
  const widths = inkedBytes(bitmap);
  // The cheapest way to have sent the first so many rows, and where its last band begins.
  const costs = [0];
  const tops = [0];
  for (let end = 1; end <= bitmap.heightDots; end++) {
    let width = 1;
    let [cost, top] = [Infinity, end - 1];
    for (let from = end - 1; from >= Math.max(0, end - maxRows); from--) {
      width = Math.max(width, widths[from] ?? 0);
      const whole = (costs[from] ?? 0) + BAND_COST + width * (end - from);
      if (whole < cost) [cost, top] = [whole, from];
    }
    costs.push(cost);
    tops.push(top);
  }
  const bands: RasterBand[] = [];
  for (let end = bitmap.heightDots; end > 0;) {
    const top = tops[end] ?? 0;
    bands.push({ top, rowCount: end - top, bytesPerRow: Math.max(1, ...widths.slice(top, end)) });
    end = top;
  }
  return bands.reverse();
}

/** The rows of a band, as wide as it is. */
export function bandDots(bitmap: Bitmap, { top, rowCount, bytesPerRow }: RasterBand): Uint8Array {
  const stride = bitmap.widthDots / 8;
  const dots = new Uint8Array(rowCount * bytesPerRow);
  for (let row = 0; row < rowCount; row++) {
    const from = (top + row) * stride;
    dots.set(bitmap.rows.subarray(from, from + bytesPerRow), row * bytesPerRow);
  }
  return dots;
}

/** For each row, how many bytes reach from the left edge to its last black dot. */
function inkedBytes({ widthDots, heightDots, rows }: Bitmap): number[] {
  const stride = widthDots / 8;
  return Array.from({ length: heightDots }, (_row, y) => {
    let width = stride;
    while (width > 0 && rows[y * stride + width - 1] === 0) width--;
    return width;
  });
}
