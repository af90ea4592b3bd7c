import type { GlassMeasure } from './kiosk-glass.ts';

const MM_PER_INCH = 25.4;

/** As screens are sold: the diagonal in inches, and the sides in whole millimetres. */
export function glassSizeOf({ pxPerMm, width, height }: GlassMeasure): {
  readonly inches: number;
  readonly widthMm: number;
  readonly heightMm: number;
} {
  return {
    inches: Math.hypot(width, height) / pxPerMm / MM_PER_INCH,
    widthMm: Math.round(width / pxPerMm),
    heightMm: Math.round(height / pxPerMm),
  };
}
