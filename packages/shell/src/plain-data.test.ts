import { describe, expect, it } from 'vitest';
import { isPlainData } from './plain-data.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('plain data', () => {
  it('is what JSON can say', () => {
    const message = { kind: 'send', callId: 1, command: { needs: [], on: true, text: 'Ổn', none: null } };
    expect([message, [], {}, 'x', 0, -1.5, null, nested(10)].map(isPlainData)).not.toContain(false);
    expect(isPlainData(structuredClone(message))).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a hole', { a: undefined }],
    ['a sparse array', new Array(3)],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(4)],
    ['an error', new Error('x')],
    ['a class of its own', new (class Ticket {})()],
  ])('is not %s', (_what, value) => {
    expect(isPlainData(value)).toBe(false);
    expect(isPlainData({ deep: [value] })).toBe(false);
  });

  it('has an end: depth, count and length', () => {
    const round: unknown[] = [];
    round.push(round);
    expect(isPlainData(nested(11))).toBe(false);
    expect(isPlainData(round)).toBe(false);
    expect(isPlainData(new Array(2_001).fill(0))).toBe(false);
    expect(isPlainData('x'.repeat(64 * 1024))).toBe(true);
    expect(isPlainData(['x'.repeat(64 * 1024), 'x'])).toBe(false);
    expect(isPlainData({ ['k'.repeat(64 * 1024 + 1)]: 1 })).toBe(false);
  });
});
