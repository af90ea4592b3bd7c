import type { Bitmap } from '@motcua/printing';
import jsqr from 'jsqr';

/** White around the paper, as on any table. */
const BORDER = 32;

/** What a phone reads off a piece of paper; null when there is no whole QR code on it. */
export function readSlipCode(bitmap: Bitmap): string | null {
  const width = bitmap.widthDots + 2 * BORDER;
  const height = bitmap.heightDots + 2 * BORDER;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const bytesPerRow = bitmap.widthDots / 8;
  for (let y = 0; y < bitmap.heightDots; y++) {
    for (let x = 0; x < bitmap.widthDots; x++) {
      const byte = bitmap.rows[y * bytesPerRow + (x >> 3)] ?? 0;
      if ((byte & (0x80 >> (x & 7))) === 0) continue;
      const pixel = ((y + BORDER) * width + x + BORDER) * 4;
      rgba.fill(0, pixel, pixel + 3);
    }
  }
  // CommonJS seen from a module: the function is the default of what is imported.
  return jsqr.default(rgba, width, height)?.data ?? null;
}
