import { describe, expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

describe('a number typed off the paper pad', () => {
  it.each([
    ['917', 917],
    [' A917 ', 917],
    ['Đ 0917', 917],
    ['', null],
    ['A', null],
    ['9-17', null],
    ['12345678', null],
  ])('HL4 "%s" is %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});
