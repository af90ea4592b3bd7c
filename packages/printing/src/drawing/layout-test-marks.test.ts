import { describe, expect, it } from 'vitest';

import { type Bitmap, isBlack } from '../bitmap/bitmap.ts';
import { PAPER_WIDTHS_MM } from '../document/slip-document.ts';
import { createDrawSlip } from './draw-slip.ts';

const draw = createDrawSlip();

/** How many of the dots of a row are black, from one place to another. */
function blackIn(bitmap: Bitmap, y: number, from: number, to: number): number {
  let black = 0;
  for (let x = from; x < to; x += 1) if (isBlack(bitmap, x, y)) black += 1;
  return black;
}

describe.each(PAPER_WIDTHS_MM)('the marks of a test slip on %i mm paper', (paperWidthMm) => {
  it('SL10 the ruler has a mark at each mm from the first dot to the last, longer at 5 and 10', () => {
    const ruler = draw({ paperWidthMm, blocks: [{ kind: 'ruler' }] });
    const { widthDots } = ruler;
    expect(blackIn(ruler, 0, 0, widthDots)).toBe(widthDots);
    const marksAt = (y: number) =>
      Array.from({ length: widthDots }, (_, x) => x).filter((x) => isBlack(ruler, x, y) && !isBlack(ruler, x - 1, y));
    expect(marksAt(8)).toHaveLength(widthDots / 8 + 1);
    expect(marksAt(8).slice(0, 3)).toEqual([0, 8, 16]);
    expect(marksAt(8).at(-1)).toBe(widthDots - 2);
    expect(marksAt(16)).toEqual(marksAt(8).filter((_, mm) => mm % 5 === 0));
    expect(marksAt(26)).toEqual(marksAt(8).filter((_, mm) => mm % 10 === 0));
  });

  it('SL10 the bar is black, then three, two and one of four dots', () => {
    const bar = draw({ paperWidthMm, blocks: [{ kind: 'greys' }] });
    const margin = paperWidthMm === 58 ? 4 : 8;
    const part = Math.floor((bar.widthDots - 2 * margin) / 16) * 4;
    const share = [0, 1, 2, 3].map((nth) => blackIn(bar, 20, margin + nth * part, margin + (nth + 1) * part) / part);
    expect(share).toEqual([1, 0.75, 0.5, 0.25]);
    expect(bar.heightDots).toBe(40);
  });

  it('SL10 on a head of other resolution the marks stay dots that can be seen', () => {
    const widthDots = paperWidthMm === 80 ? 512 : 344;
    const ruler = draw({ paperWidthMm, blocks: [{ kind: 'ruler' }] }, widthDots);
    expect(blackIn(ruler, 0, 0, ruler.widthDots)).toBe(widthDots);
  });
});
