import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

import type { Bitmap } from './bitmap.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DOTS_PER_METRE = 8000;

/** A PNG with one bit per dot that knows its size on paper: viewers and printers show it true to scale. */
export async function encodePng(bitmap: Bitmap): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.widthDots, 0);
  header.writeUInt32BE(bitmap.heightDots, 4);
  // One bit per pixel, greyscale; compression, filter and interlace methods 0.
  header.writeUInt8(1, 8);

  const size = Buffer.alloc(9);
  size.writeUInt32BE(DOTS_PER_METRE, 0);
  size.writeUInt32BE(DOTS_PER_METRE, 4);
  size.writeUInt8(1, 8);

  const bytesPerRow = bitmap.widthDots / 8;
  const scanlines = Buffer.alloc((bytesPerRow + 1) * bitmap.heightDots);
  for (let y = 0; y < bitmap.heightDots; y++) {
    for (let x = 0; x < bytesPerRow; x++) {
      // In PNG 1 is white; on paper 1 is burnt.
      scanlines[y * (bytesPerRow + 1) + 1 + x] = ~(bitmap.rows[y * bytesPerRow + x] ?? 0) & 0xff;
    }
  }
  const compressed = await promisify(deflate)(scanlines, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', size),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
