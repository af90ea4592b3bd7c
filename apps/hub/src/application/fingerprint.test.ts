import { expect, test } from 'vitest';
import { canonicalText } from './fingerprint.ts';

test('the order of fields makes no difference, the order of a list does', () => {
  const content = canonicalText({ b: [1, { y: 1, x: null }], a: 'ộ' });
  expect(content).toBe('{"a":"ộ","b":[1,{"x":null,"y":1}]}');
  expect(canonicalText({ a: 'ộ', b: [1, { x: null, y: 1 }] })).toBe(content);
  expect(canonicalText({ a: 'ộ', b: [{ x: null, y: 1 }, 1] })).not.toBe(content);
});
