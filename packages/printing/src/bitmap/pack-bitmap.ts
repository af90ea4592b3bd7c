import type { Bitmap } from './bitmap.ts';

/**
 * A dot is burnt when its pixel is darker than this (0 black … 255 white). Somewhat above the middle:
 * thin strokes and Vietnamese marks stay whole, and the paper's dots spread little at slip speed.
 * No dithering: it frays letters and breaks QR codes.
 */
const BURN_BELOW = 144;

/**
 * Packs grey RGBA pixels (4 bytes each, row by row) into dots. `widthDots` is a multiple of 8.
 * Reads the red channel only: a slip has no colours.
 */
export function packBitmap(rgba: Uint8ClampedArray, widthDots: number): Bitmap {
  const byteCount = rgba.length / 32;
  const rows = new Uint8Array(byteCount);
  let pixel = 0;
  for (let index = 0; index < byteCount; index++) {
    let byte = 0;
    for (let bit = 0x80; bit > 0; bit >>= 1) {
      if ((rgba[pixel] ?? 255) < BURN_BELOW) byte |= bit;
      pixel += 4;
    }
    rows[index] = byte;
  }
  return { widthDots, heightDots: rgba.length / 4 / widthDots, rows };
}
