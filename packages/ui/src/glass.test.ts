import { describe, expect, it } from 'vitest';
import { readPxPerMm } from './glass.ts';

describe('the millimetre of a glass', () => {
  it('is what was measured', () => {
    expect(readPxPerMm('2.71px')).toBe(2.71);
    expect(readPxPerMm(' 5px ')).toBe(5);
  });

  it('is the browser’s own where nothing was measured, or nonsense', () => {
    for (const computed of ['', '0px', 'calc(1px * 3)', '-4px']) expect(readPxPerMm(computed)).toBeCloseTo(3.78, 2);
  });
});
