import { describe, expect, it } from 'vitest';
import { numberWidthEm } from './number-width.ts';

describe('the width of a number', () => {
  it('is the sum of its characters, drawn together a little', () => {
    expect(numberWidthEm('A042')).toBeCloseTo(0.78 + 0.708 + 0.723 + 0.669 - 4 * 0.035, 6);
    expect(numberWidthEm('')).toBe(0);
  });

  it('takes an unknown character for a wide one, so that nothing is cut off', () => {
    expect(numberWidthEm('Đ')).toBeGreaterThanOrEqual(numberWidthEm('D'));
    expect(numberWidthEm('ក')).toBe(numberWidthEm('M'));
  });
});
