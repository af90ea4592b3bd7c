import { describe, expect, it } from 'vitest';
import type { Scan } from './read-scan.ts';
import { ScanPace } from './scan-pace.ts';

const code = (n: number): Scan => ({ kind: 'dossier-code', code: `H05-261129-${String(n).padStart(4, '0')}` });

describe('the pace of a scanner', () => {
  it('SC4 a paper that lies under the scanner is read once, and again after it was taken away', () => {
    const pace = new ScanPace();
    const admitted = [0, 1_000, 3_500, 6_000, 9_100].map((atMs) => pace.admit(code(1), atMs));
    expect(admitted).toEqual(['new', 'again', 'again', 'again', 'new']);
  });

  it('SC4 what carries no code is the same reading too, whatever it was', () => {
    const pace = new ScanPace();
    expect([0, 500].map((atMs) => pace.admit({ kind: 'unknown' }, atMs))).toEqual(['new', 'again']);
    expect(pace.admit({ kind: 'citizen-card', sex: 'female', ageBand: 'adult' }, 600)).toBe('new');
  });

  it('SC4 a scanner that has gone mad is heard again once it was quiet', () => {
    const pace = new ScanPace();
    const admitted = Array.from({ length: 200 }, (_, n) => pace.admit(code(n), n * 50));
    expect(admitted.filter((each) => each === 'new')).toHaveLength(20);
    expect(admitted.slice(20).every((each) => each === 'too-many')).toBe(true);
    expect(pace.admit(code(900), 14_000)).toBe('too-many');
    expect(pace.admit(code(901), 19_100)).toBe('new');
  });

  it('SC4 a dossier’s sheets, one after the other, are all heard', () => {
    const pace = new ScanPace();
    const admitted = Array.from({ length: 60 }, (_, n) => pace.admit(code(n), n * 600));
    expect(new Set(admitted)).toEqual(new Set(['new']));
  });
});
