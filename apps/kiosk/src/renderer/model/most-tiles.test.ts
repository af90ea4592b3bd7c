import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LARGER, isTightOn, mostTilesOn } from './most-tiles.ts';

/** A screen of 16 : 9. */
function glass(inches: number, upright: boolean) {
  const long = (inches * 25.4 * 16) / Math.hypot(16, 9);
  const [width, height] = upright ? [(long * 9) / 16, long] : [long, (long * 9) / 16];
  return { width, height };
}

describe('how many tiles a page has', () => {
  it('KI12 reckons with letters as much larger as the pages make them', () => {
    const tokens = readFileSync(new URL('../../../../../packages/ui/src/tokens.css', import.meta.url), 'utf8');
    expect(/\[data-text='larger'\] \{\s+--mc-text-scale: ([\d.]+);/.exec(tokens)?.[1]).toBe(String(LARGER));
  });

  it.each([21.5, 23.6, 27, 32])('KI12 an upright glass of %d inches has eight', (inches) => {
    expect(mostTilesOn(glass(inches, true), false)).toBe(8);
  });

  it.each([
    [15, 4],
    [17, 4],
    [19, 6],
  ])('KI12 an upright glass of %d inches has %d', (inches, tiles) => {
    expect(mostTilesOn(glass(inches, true), false)).toBe(tiles);
  });

  it.each([18.5, 21.5, 24, 32])('KI12 a wide glass of %d inches has eight', (inches) => {
    expect(mostTilesOn(glass(inches, false), false)).toBe(8);
  });

  it('KI12 a wide glass of 15 inches has six, one of the old shape eight, a tablet four', () => {
    expect(mostTilesOn(glass(15, false), false)).toBe(6);
    expect(mostTilesOn({ width: 305, height: 229 }, false)).toBe(8);
    expect(mostTilesOn(glass(10, false), false)).toBe(4);
  });

  it('KI12 larger letters have fewer tiles beside each other, as on a smaller glass', () => {
    expect([19, 21.5, 32].map((inches) => mostTilesOn(glass(inches, true), true))).toEqual([4, 4, 8]);
    expect([15, 19, 21.5, 32].map((inches) => mostTilesOn(glass(inches, false), true))).toEqual([4, 6, 8, 8]);
  });

  it('KI12 only with larger letters, and only below 19 inches, buttons say the first of it alone', () => {
    expect([15, 17, 19, 32].map((inches) => isTightOn(glass(inches, true), true))).toEqual([true, true, false, false]);
    expect([15, 17, 19, 32].map((inches) => isTightOn(glass(inches, false), false))).toEqual(Array(4).fill(false));
  });
});
