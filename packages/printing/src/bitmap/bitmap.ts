import type { PaperWidthMm } from '../document/slip-document.ts';

/** Thermal heads of slip printers: 203 dpi = 8 dots per millimetre. */
export const DOTS_PER_MM = 8;

/**
 * One bit per dot, 1 = black. Each row takes `widthDots / 8` bytes, leftmost dot in the highest
 * bit, rows from top to bottom. `widthDots` is a multiple of 8.
 */
export type Bitmap = {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly rows: Uint8Array;
};

/** Printable dots across the paper (ESC/POS printers at 203 dpi). */
export function widthDotsOf(paperWidthMm: PaperWidthMm): 384 | 576 {
  return paperWidthMm === 58 ? 384 : 576;
}

/** An all-white bitmap. */
export function createBitmap(widthDots: number, heightDots: number): Bitmap {
  return { widthDots, heightDots, rows: new Uint8Array((widthDots / 8) * heightDots) };
}

/** Whether the dot is black; outside the bitmap everything is white. */
export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= bitmap.widthDots || y >= bitmap.heightDots) return false;
  const byte = bitmap.rows[y * (bitmap.widthDots / 8) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}
