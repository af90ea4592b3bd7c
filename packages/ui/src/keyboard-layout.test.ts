import { describe, expect, it } from 'vitest';
import { LETTER_ROWS, keyBeyond } from './keyboard-layout.ts';

describe('the keys on the glass', () => {
  it.each(Object.entries(LETTER_ROWS))('have each letter once, in the order %s', (_, rows) => {
    expect([...rows.join('')].sort().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(rows.map((row) => row.length)).toEqual([10, 9, 7]);
  });

  it('are walked by arrows, and not beyond the edge', () => {
    const boxes = [0, 10, 20].flatMap((top) => [0, 10, 20].map((left) => ({ left: left + top / 2, top, width: 10 })));
    expect(keyBeyond(boxes, 4, 'ArrowLeft')).toBe(3);
    expect(keyBeyond(boxes, 4, 'ArrowRight')).toBe(5);
    expect(keyBeyond(boxes, 5, 'ArrowRight')).toBe(5);
    expect(keyBeyond(boxes, 4, 'ArrowUp')).toBe(1);
    expect(keyBeyond(boxes, 4, 'ArrowDown')).toBe(6);
    expect(keyBeyond(boxes, 8, 'ArrowDown')).toBe(8);
    expect(keyBeyond(boxes, 4, 'Enter')).toBe(4);
  });
});
