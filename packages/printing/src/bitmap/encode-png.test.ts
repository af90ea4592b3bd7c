import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';

import { createBitmap } from './bitmap.ts';
import { encodePng } from './encode-png.ts';
import { packBitmap } from './pack-bitmap.ts';

it('a PNG decodes to the same dots, and says how large it is on paper', async () => {
  const bitmap = createBitmap(384, 3);
  bitmap.rows.set([0b1010_0001, 0xff], 48);
  const png = Buffer.from(await encodePng(bitmap));
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const read = packBitmap(context.getImageData(0, 0, image.width, image.height).data, image.width);
  expect(read).toEqual(bitmap);
  // pHYs: 8 dots per millimetre both ways, unit metre.
  const size = png.subarray(png.indexOf('pHYs') + 4);
  expect([size.readUInt32BE(0), size.readUInt32BE(4), size[8]]).toEqual([8000, 8000, 1]);
});
