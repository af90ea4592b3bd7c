import { createHash } from 'node:crypto';

/** ESC/POS bytes in a form that can be read in a review: commands in hex, each raster band as one line. */
export function describeSlipBytes(pieces: readonly Uint8Array[]): string {
  const lines = pieces.map((piece) => {
    if (piece[0] !== 0x1d || piece[1] !== 0x76)
      return Buffer.from(piece)
        .toString('hex')
        .replace(/(..)(?=.)/g, '$1 ');
    const header = Buffer.from(piece.subarray(0, 8))
      .toString('hex')
      .replace(/(..)(?=.)/g, '$1 ');
    const image = piece.subarray(8);
    return `${header} + ${String(image.length)} bytes, ${String(countDots(image))} dots, sha256 ${sha256(image).slice(0, 16)}`;
  });
  const whole = Buffer.concat(pieces);
  return [...lines, `total ${String(whole.length)} bytes, sha256 ${sha256(whole)}`, ''].join('\n');
}

function countDots(image: Uint8Array): number {
  let dots = 0;
  for (const byte of image) for (let rest = byte; rest > 0; rest &= rest - 1) dots++;
  return dots;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
