import { describe, expect, it } from 'vitest';
import { mostTilesOn } from './most-tiles.ts';

/** A screen of 16 : 9. */
function glass(inches: number, upright: boolean) {
  const long = (inches * 25.4 * 16) / Math.hypot(16, 9);
  const [width, height] = upright ? [(long * 9) / 16, long] : [long, (long * 9) / 16];
  return { width, height };
}

describe('how many tiles a page has', () => {
  it.each([21.5, 23.6, 27, 32])('KI12 an upright glass of %d inches has eight', (inches) => {
    expect(mostTilesOn(glass(inches, true))).toBe(8);
  });

  it.each([
    [15, 4],
    [17, 4],
    [19, 6],
  ])('KI12 an upright glass of %d inches has %d', (inches, tiles) => {
    expect(mostTilesOn(glass(inches, true))).toBe(tiles);
  });

  it.each([18.5, 21.5, 24, 32])('KI12 a wide glass of %d inches has eight', (inches) => {
    expect(mostTilesOn(glass(inches, false))).toBe(8);
  });

  it('KI12 a wide glass of 15 inches has six, one of the old shape eight, a tablet four', () => {
    expect(mostTilesOn(glass(15, false))).toBe(6);
    expect(mostTilesOn({ width: 305, height: 229 })).toBe(8);
    expect(mostTilesOn(glass(10, false))).toBe(4);
  });
});
