import { expect, test } from 'vitest';
import { parseAddresses } from './parse-addresses.ts';

test.each([
  ['192.168.1.60', ['192.168.1.60']],
  [' 192.168.1.60, may-in.lan ', ['192.168.1.60', 'may-in.lan']],
  ['192.168.1.60-62', ['192.168.1.60', '192.168.1.61', '192.168.1.62']],
  ['10.0.0.5 10.0.0.4-6', ['10.0.0.5', '10.0.0.4', '10.0.0.6']],
])('DV3 reads “%s”', (typed, hosts) => {
  expect(parseAddresses(typed)).toEqual({ kind: 'read', hosts });
});

test.each([
  ['', { kind: 'empty' }],
  ['192.168.1.0-255', { kind: 'too-many' }],
  ['10.0.0.1-8 10.0.0.9', { kind: 'too-many' }],
  ['192.168.1.0/24', { kind: 'not-understood', typed: '192.168.1.0/24' }],
  ['192.168.1', { kind: 'not-understood', typed: '192.168.1' }],
  ['192.168.1.600', { kind: 'not-understood', typed: '192.168.1.600' }],
  ['192.168.1.9-3', { kind: 'not-understood', typed: '192.168.1.9-3' }],
  ['192.168.*.60', { kind: 'not-understood', typed: '192.168.*.60' }],
  ['máy-in', { kind: 'not-understood', typed: 'máy-in' }],
])('DV3 does not make “%s” into a search', (typed, expected) => {
  expect(parseAddresses(typed)).toEqual(expected);
});
