import { createCanvas } from '@napi-rs/canvas';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

import { seededRandom } from '../testing/random-numbers.ts';
import { isBlack } from './bitmap.ts';
import { encodePng } from './encode-png.ts';
import { MOST_PICTURE_DOTS, pngSize, readPng } from './read-png.ts';

const WIDTH = 13;
const HEIGHT = 9;

/** The same picture as another library writes it, with every filter that suits each line. */
function written(colorType: 0 | 2 | 6, filterType: number): Buffer {
  const random = seededRandom(3);
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 ? 255 : Math.floor(random() * 256);
  return PNG.sync.write(png, { colorType, inputColorType: 6, filterType, inputHasAlpha: true });
}

describe('readPng', () => {
  it.each([
    [2, 0],
    [2, 1],
    [2, 2],
    [2, 3],
    [2, 4],
    [6, -1],
    [0, 4],
  ] as const)('reads what another library wrote: colour type %i, filter %i', (colorType, filterType) => {
    const bytes = written(colorType, filterType);
    const expected = PNG.sync.read(bytes);
    const picture = readPng(bytes);
    expect(picture).toMatchObject({ width: WIDTH, height: HEIGHT });
    const wanted = Array.from({ length: WIDTH * HEIGHT }, (_, n) => {
      const [red = 0, green = 0, blue = 0] = expected.data.subarray(n * 4, n * 4 + 3);
      return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    });
    expect([...(picture?.grey ?? [])]).toEqual(wanted);
  });

  it('reads the one-bit pictures that this package writes', async () => {
    const bitmap = { widthDots: 16, heightDots: 2, rows: Uint8Array.of(0x80, 0x01, 0xff, 0x00) };
    const picture = readPng(await encodePng(bitmap));
    expect(picture).toMatchObject({ width: 16, height: 2 });
    const black = Array.from({ length: 32 }, (_, n) => isBlack(bitmap, n % 16, Math.floor(n / 16)));
    expect([...(picture?.grey ?? [])].map((grey) => grey === 0)).toEqual(black);
  });

  it('sees what is transparent as paper', () => {
    const canvas = createCanvas(4, 4);
    canvas.getContext('2d').fillRect(0, 0, 2, 4);
    expect([...(readPng(canvas.toBuffer('image/png'))?.grey.subarray(0, 4) ?? [])]).toEqual([0, 0, 255, 255]);
  });

  it('refuses every file that is cut off or changed, and one that is no PNG', () => {
    const bytes = written(6, 4);
    expect(readPng(Buffer.from('GIF89a-that-is-long-enough-for-a-header'))).toBeNull();
    expect(readPng(new Uint8Array(0))).toBeNull();
    const random = seededRandom(11);
    for (let length = 0; length < bytes.length; length += 7) expect(readPng(bytes.subarray(0, length))).toBeNull();
    for (let round = 0; round < 300; round++) {
      const changed = Uint8Array.from(bytes);
      const at = 8 + Math.floor(random() * (bytes.length - 8));
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      // The length of the last, empty chunk is the one thing that its sum does not cover.
      expect(readPng(changed), String(at)).toBeNull();
    }
  });

  it('refuses a picture with more dots than any logo needs', () => {
    const png = PNG.sync.write(new PNG({ width: MOST_PICTURE_DOTS + 1, height: 1 }));
    expect(readPng(png)).toBeNull();
    expect(pngSize(png)).toEqual({ width: MOST_PICTURE_DOTS + 1, height: 1 });
  });
});
