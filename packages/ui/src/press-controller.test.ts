import { describe, expect, it } from 'vitest';
import { PRESS_SLIP_PX, isReleaseInside } from './press-controller.ts';

const tile = { left: 100, top: 100, right: 300, bottom: 200 };

describe('a touch', () => {
  it('KI2 counts when it leaves the glass inside the tile', () => {
    expect(isReleaseInside(150, 150, tile, PRESS_SLIP_PX)).toBe(true);
  });

  it('KI2 tolerates 8 mm of slip on every side and not more', () => {
    expect(Math.round(PRESS_SLIP_PX)).toBe(30);
    for (const [x, y] of [
      [71, 150],
      [329, 150],
      [150, 71],
      [150, 229],
    ] as const) {
      expect(isReleaseInside(x, y, tile, PRESS_SLIP_PX), `${x},${y}`).toBe(true);
    }
    for (const [x, y] of [
      [69, 150],
      [331, 150],
      [150, 69],
      [150, 231],
    ] as const) {
      expect(isReleaseInside(x, y, tile, PRESS_SLIP_PX), `${x},${y}`).toBe(false);
    }
  });
});
