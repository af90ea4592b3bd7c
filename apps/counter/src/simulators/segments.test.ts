import { expect, test } from 'vitest';
import { litSegments, signsOn } from './segments.ts';

test('SM1 an 8 lights all bars, a dash the middle one, a blank none', () => {
  expect([...litSegments('8')].join('')).toBe('abcdefg');
  expect([...litSegments('-')]).toEqual(['g']);
  expect(litSegments(' ').size + litSegments('ẵ').size).toBe(0);
  expect(litSegments('a')).toEqual(litSegments('A'));
});

test('SM1 a short text stands to the right, and a long one is not cut', () => {
  expect(signsOn('12', 4)).toEqual([' ', ' ', '1', '2']);
  expect(signsOn('A0123', 4).join('')).toBe('A0123');
});
