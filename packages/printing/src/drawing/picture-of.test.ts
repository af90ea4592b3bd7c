import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

import { type Bitmap, isBlack } from '../bitmap/bitmap.ts';
import { createDrawSlip } from './draw-slip.ts';
import { inkOf, pictureOf } from './picture-of.ts';

const draw = createDrawSlip();

/** A black square with a white hole, `side` pixels each way, on nothing. */
function ring(side: number): string {
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isHole = Math.min(x, y) >= side / 4 && Math.max(x, y) < (side * 3) / 4;
      png.data.set([0, 0, 0, isHole ? 0 : 255], (y * side + x) * 4);
    }
  }
  return PNG.sync.write(png).toString('base64');
}

function inked(bitmap: Bitmap): string[] {
  return Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (_column, x) => (isBlack(bitmap, x, y) ? '#' : '.')).join(''),
  );
}

describe('a picture on a slip', () => {
  it.each([16, 80, 200, 333])('TP3 is as wide as was said, whatever its pixels: %i', (side) => {
    const rows = inked(
      draw({ paperWidthMm: 80, blocks: [{ kind: 'picture', png: ring(side), widthMm: 10, align: 'right' }] }),
    );
    expect(rows).toHaveLength(80);
    expect(rows.every((row) => /^\.{488}[#.]{80}\.{8}$/.test(row))).toBe(true);
    expect(rows[0]?.slice(488, 568)).toBe('#'.repeat(80));
    expect(rows[40]?.slice(488, 568)).toBe(`${'#'.repeat(20)}${'.'.repeat(40)}${'#'.repeat(20)}`);
  });

  it('TP3 has no greys: what is rather dark is black, the rest is white', () => {
    const grey = Uint8Array.of(0, 100, 127, 128, 200, 255);
    expect([...inkOf({ width: 6, height: 1, grey }, 6, 1)]).toEqual([1, 1, 1, 0, 0, 0]);
    expect([...inkOf({ width: 6, height: 1, grey }, 3, 1)]).toEqual([1, 1, 0]);
  });

  it('TP3 one that cannot be read leaves no trace, and the slip comes out', () => {
    expect(pictureOf('bm90IGEgcGljdHVyZQ==')).toBeNull();
    const number = { kind: 'number', text: 'A042' } as const;
    const without = draw({ paperWidthMm: 58, blocks: [number] });
    const broken = { kind: 'picture', png: 'bm90IGEgcGljdHVyZQ==', widthMm: 20, align: 'centre' } as const;
    expect(draw({ paperWidthMm: 58, blocks: [broken, number] })).toEqual(without);
  });
});
