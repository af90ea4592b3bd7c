import { describe, expect, it } from 'vitest';

import { ALL_WELL, fromAutomatic, stateOf, withRealTime } from './printer-condition.ts';

describe('DLE EOT', () => {
  it.each([1, 2, 3, 4] as const)('n = %i: 0x12 is all well', (query) => {
    expect(withRealTime(ALL_WELL, query, 0x12)).toEqual(ALL_WELL);
  });

  it.each([
    [1, 0x1a, 'offline'],
    [2, 0x16, 'cover-open'],
    [2, 0x32, 'paper-out'],
    [2, 0x52, 'error'],
    [3, 0x1a, 'error'],
    [3, 0x32, 'error'],
    [3, 0x52, 'error'],
    [4, 0x72, 'paper-out'],
    [4, 0x1e, 'ready'],
  ] as const)('n = %i: %i means %s', (query, byte, state) => {
    expect(stateOf(withRealTime(ALL_WELL, query, byte))).toBe(state);
  });

  it('names what a person can mend before the bare off-line bit', () => {
    const offline = withRealTime(ALL_WELL, 1, 0x1a);
    expect(stateOf(withRealTime(offline, 2, 0x36))).toBe('cover-open');
    expect(stateOf(withRealTime(offline, 2, 0x32))).toBe('paper-out');
  });

  it('a printer on-line again has paper and a closed cover, even if it never answers n = 2', () => {
    const stopped = withRealTime(withRealTime(ALL_WELL, 1, 0x1a), 4, 0x72);
    expect(stateOf(stopped)).toBe('paper-out');
    expect(stateOf(withRealTime(stopped, 1, 0x12))).toBe('ready');
  });
});

describe('automatic status back', () => {
  it.each([
    [[0x10, 0x00, 0x00, 0x00], 'ready'],
    [[0x18, 0x00, 0x00, 0x00], 'offline'],
    [[0x38, 0x00, 0x00, 0x00], 'cover-open'],
    [[0x18, 0x00, 0x0c, 0x00], 'paper-out'],
    [[0x18, 0x08, 0x00, 0x00], 'error'],
    [[0x10, 0x00, 0x03, 0x00], 'ready'],
    [[0x50, 0x00, 0x00, 0x00], 'ready'],
  ] as const)('%j means %s', (bytes, state) => {
    expect(stateOf(fromAutomatic(bytes))).toBe(state);
  });
});
