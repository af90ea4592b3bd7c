import { describe, expect, it } from 'vitest';
import { PRESS_SLIP_MM, isReleaseInside } from './press-controller.ts';

const tile = { left: 100, top: 100, right: 300, bottom: 200 };
/** On a glass of 4 px a millimetre. */
const slipPx = PRESS_SLIP_MM * 4;

describe('a touch', () => {
  it('KI2 counts when it leaves the glass inside the tile', () => {
    expect(isReleaseInside(150, 150, tile, slipPx)).toBe(true);
  });

  it('KI2 tolerates 8 mm of slip on every side and not more', () => {
    expect(slipPx).toBe(32);
    for (const [x, y] of [
      [69, 150],
      [331, 150],
      [150, 69],
      [150, 231],
    ] as const) {
      expect(isReleaseInside(x, y, tile, slipPx), `${x},${y}`).toBe(true);
    }
    for (const [x, y] of [
      [67, 150],
      [333, 150],
      [150, 67],
      [150, 233],
    ] as const) {
      expect(isReleaseInside(x, y, tile, slipPx), `${x},${y}`).toBe(false);
    }
  });
});
