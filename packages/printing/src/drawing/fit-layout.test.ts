import { describe, expect, it } from 'vitest';

import { EXAMPLE_SLIP_CODE, fullSlip, ordinarySlip } from '../testing/example-slips.ts';
import { readQr } from '../testing/read-qr.ts';
import { createDrawSlip } from './draw-slip.ts';

const draw = createDrawSlip();

describe.each([
  [80, 512],
  [58, 344],
] as const)('a slip on %i mm paper for a head of %i dots (180 dpi)', (paperWidthMm, widthDots) => {
  it.each([ordinarySlip, fullSlip])('is as large on the paper, and its QR code can be read', (example) => {
    const usual = draw(example(paperWidthMm));
    const fitted = draw(example(paperWidthMm), widthDots);
    expect(fitted.widthDots).toBe(widthDots);
    expect(fitted.rows.length).toBe((widthDots / 8) * fitted.heightDots);
    const longer = fitted.heightDots / (180 / 25.4) / (usual.heightDots / 8);
    expect(longer).toBeGreaterThan(0.99);
    expect(longer).toBeLessThan(1.02);
    expect(readQr(fitted)).toBe(EXAMPLE_SLIP_CODE);
  });

  it('the head’s own width changes nothing', () => {
    const usual = draw(ordinarySlip(paperWidthMm));
    expect(draw(ordinarySlip(paperWidthMm), usual.widthDots)).toEqual(usual);
  });
});
