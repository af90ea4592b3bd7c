import { describe, expect, it } from 'vitest';
import { readInput } from './read-input.ts';

const NOW = 1_795_000_000_000;
const told = (scan: object, at = NOW) => readInput({ kind: 'kiosk-scan', at, scan }, NOW);

describe('what a scanner has read', () => {
  it('SC3 is a code of the office, or something else that is told by its kind alone', () => {
    const code = 'abcdefghij234567abcd';
    expect(told({ kind: 'slip-code', code })).toEqual({ type: 'code-read', code });
    expect(told({ kind: 'short-slip-code', code: 'ACD346' })).toEqual({ type: 'code-read', code: 'ACD346' });
    expect(told({ kind: 'appointment-code', code: 'ACD34679' })).toEqual({ type: 'code-read', code: 'ACD34679' });
    expect(told({ kind: 'dossier-code', code: 'H05-210818-0001' })).toEqual({
      type: 'other-read',
      what: 'dossier-code',
    });
    expect(told({ kind: 'citizen-card', sex: 'male', ageBand: 'adult' })).toEqual({
      type: 'other-read',
      what: 'citizen-card',
    });
    expect(told({ kind: 'unknown' })).toEqual({ type: 'other-read', what: 'unknown' });
  });

  it('SC4 counts only as long as whoever held it there may still stand there', () => {
    expect(told({ kind: 'unknown' }, NOW - 3_000)).not.toBeNull();
    expect(told({ kind: 'unknown' }, NOW - 3_001)).toBeNull();
  });

  it('SC3 is nothing where it cannot be understood, or is meant for another page', () => {
    const others = [
      null,
      'x',
      {},
      { kind: 'kiosk-scan' },
      { kind: 'counter-scan', at: NOW, scan: { kind: 'unknown' } },
    ];
    expect(others.map((raw) => readInput(raw, NOW))).toEqual(others.map(() => null));
    expect(told({ kind: 'slip-code', code: '' })).toBeNull();
  });
});
