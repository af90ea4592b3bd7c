import jsqr from 'jsqr';

import { type Bitmap, isBlack } from '../bitmap/bitmap.ts';

const BORDER = 32;

/** What a phone would read off the paper, a white table around it; null when there is no readable code. */
export function readQr(bitmap: Bitmap): string | null {
  const width = bitmap.widthDots + 2 * BORDER;
  const height = bitmap.heightDots + 2 * BORDER;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < bitmap.heightDots; y++) {
    for (let x = 0; x < bitmap.widthDots; x++) {
      if (isBlack(bitmap, x, y))
        rgba.fill(0, ((y + BORDER) * width + x + BORDER) * 4, ((y + BORDER) * width + x + BORDER) * 4 + 3);
    }
  }
  // CommonJS seen from a module: the function is the default of what is imported.
  return jsqr.default(rgba, width, height)?.data ?? null;
}
