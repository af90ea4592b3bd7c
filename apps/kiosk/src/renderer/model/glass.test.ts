import { describe, expect, it } from 'vitest';
import { glassSizeOf } from '@motcua/protocol';
import { isSensible, measureOf, pagePxPerMm } from './glass.ts';

/** 21.5 inches, as sold: 268 × 476 mm. */
const UPRIGHT = { width: 1080, height: 1920, pixelRatio: 1 };
const MEASURE = { pxPerMm: 4.034, width: 1080, height: 1920 };

describe('a measured glass', () => {
  it('UI6 a card or a ruler gives the same measure, in pixels of the screen itself', () => {
    expect(measureOf(403.4, 'ruler', UPRIGHT)).toEqual(MEASURE);
    expect(measureOf(345.3, 'card', UPRIGHT)).toEqual(MEASURE);
    const enlarged = { width: 1080.4, height: 1920, pixelRatio: 1.5 };
    expect(measureOf(403.4 / 1.5, 'ruler', enlarged)).toEqual(MEASURE);
  });

  it('UI6 is said as screens are sold', () => {
    const { inches, widthMm, heightMm } = glassSizeOf(MEASURE);
    expect(inches).toBeCloseTo(21.5, 1);
    expect([widthMm, heightMm]).toEqual([268, 476]);
  });

  it('UI6 holds for the screen that was measured, upright or turned, however much the page is enlarged', () => {
    expect(pagePxPerMm(MEASURE, UPRIGHT)).toBe(4.034);
    expect(pagePxPerMm(MEASURE, { width: 1920, height: 1080, pixelRatio: 1 })).toBe(4.034);
    expect(pagePxPerMm(MEASURE, { width: 1081.5, height: 1919.2, pixelRatio: 1.25 })).toBeCloseTo(3.227, 3);
  });

  it('UI6 holds for no other screen, and is none where nobody has measured', () => {
    expect(pagePxPerMm(MEASURE, { width: 1440, height: 2560, pixelRatio: 1 })).toBeNull();
    expect(pagePxPerMm(null, UPRIGHT)).toBeNull();
  });

  it('UI6 is refused where no screen is so large or so small', () => {
    expect(isSensible(MEASURE)).toBe(true);
    expect(isSensible({ ...MEASURE, pxPerMm: 1.2 })).toBe(false);
    expect(isSensible({ ...MEASURE, pxPerMm: 14 })).toBe(false);
  });
});
