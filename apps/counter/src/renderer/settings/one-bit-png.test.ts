import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { darkerThan, thresholdOf } from './ink-threshold.ts';
import { encodeOneBitPng } from './one-bit-png.ts';

describe('TP3 a logo on its way to the hub', () => {
  it.each([
    [1, 1],
    [8, 3],
    [13, 7],
    [384, 240],
  ])('is a PNG of %i × %i that others read as it was drawn', async (width, height) => {
    const ink = Uint8Array.from({ length: width * height }, (_, n) => ((n * 7 + (n % 5)) % 3 === 0 ? 1 : 0));
    const read = PNG.sync.read(Buffer.from(await encodeOneBitPng(width, height, ink), 'base64'));
    expect([read.width, read.height]).toEqual([width, height]);
    const seen = Array.from({ length: width * height }, (_, n) => (read.data[n * 4] === 0 ? 1 : 0));
    expect(seen).toEqual([...ink]);
  });

  it('parts ink from paper wherever the two are', () => {
    const inked = (levels: readonly number[]) => {
      const grey = Uint8Array.from(levels);
      return [...darkerThan(grey, thresholdOf(grey))];
    };
    // Gold on white, white on dark red, and grey that is all one.
    expect(inked([255, 255, 250, 215, 210, 212])).toEqual([0, 0, 0, 1, 1, 1]);
    expect(inked([60, 62, 65, 200, 255, 61])).toEqual([1, 1, 1, 0, 0, 1]);
    expect(inked([90, 90, 90])).toEqual([1, 1, 1]);
    expect(inked([200, 200])).toEqual([0, 0]);
  });
});
