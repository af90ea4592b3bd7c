import { expect, it } from 'vitest';
import { lettersTooMany } from './hint-length.ts';

it('KI12 counts the letters of a small line as people do, and only where a tile may not show them all', () => {
  expect(lettersTooMany('Sao y, chữ ký, hợp đồng')).toBeNull();
  expect(lettersTooMany('Sao y, chữ ký, hợp đồng'.normalize('NFD'))).toBeNull();
  expect(lettersTooMany('Người có công, trợ cấp hưu trí xã hội')).toBe(37);
  expect(lettersTooMany(`  ${'a'.repeat(24)}  `)).toBeNull();
});
