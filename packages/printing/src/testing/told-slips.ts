import { type Bitmap, createBitmap } from '../bitmap/bitmap.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';

/** Slips that can be told apart by any of their rows, without fonts or QR codes. */
export const TOLD_SLIPS = { original: 0x81, copy: 0xc3, next: 0xe7 } as const;
export type ToldSlip = keyof typeof TOLD_SLIPS;

const ROWS = 240;
const BYTES_PER_ROW = 72;

export function drawToldSlip(slip: ToldSlip): Bitmap {
  const rows = new Uint8Array(BYTES_PER_ROW * ROWS).fill(TOLD_SLIPS[slip]);
  return { ...createBitmap(576, ROWS), rows };
}

/** How often the slip came out whole. */
export function countWhole(pieces: readonly PaperPiece[], slip: ToldSlip): number {
  return pieces.filter(({ bitmap }) => {
    const bytes = bitmap.rows.filter((byte) => byte === TOLD_SLIPS[slip]).length;
    return bytes === BYTES_PER_ROW * ROWS;
  }).length;
}
