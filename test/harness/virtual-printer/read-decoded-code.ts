import type { DecodedPaper } from './decode-slip-bytes.ts';
import { readSlipCode } from './read-slip-code.ts';

/** What a phone reads off paper that the independent decoder made of the bytes on the wire; null: no whole QR code. */
export function readDecodedCode({ width, rows }: DecodedPaper): string | null {
  const widthDots = Math.ceil(width / 8) * 8;
  const dots = new Uint8Array((widthDots / 8) * rows.length);
  rows.forEach((row, y) => {
    for (let x = row.indexOf('#'); x >= 0; x = row.indexOf('#', x + 1)) {
      const at = (y * widthDots + x) >> 3;
      dots[at] = (dots[at] ?? 0) | (128 >> (x & 7));
    }
  });
  return readSlipCode({ widthDots, heightDots: rows.length, rows: dots });
}
