import { describe, expect, it } from 'vitest';
import { inGroups, READABLE_LETTERS, shortCodeOf } from './readable-codes.ts';
import type { SlipCode } from './vocabulary.ts';

const slip = (text: string) => text as SlipCode;

describe('the short code of a slip', () => {
  it('SL8 has six letters, none of which looks like another', () => {
    const codes = Array.from({ length: 2_000 }, (_, nth) => shortCodeOf(slip(`k7q2m9x4w3t8r6p5${nth}`)));
    for (const code of codes) expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    expect(new Set([...'0O1IL2Z5S8BUV'].filter((letter) => READABLE_LETTERS.includes(letter)))).toEqual(new Set());
  });

  it('SL8 is the same for the same slip for ever: slips printed by an older hub stay good', () => {
    expect(shortCodeOf(slip('k7q2m9x4w3t8r6p5n1v0'))).toBe(shortCodeOf(slip('k7q2m9x4w3t8r6p5n1v0')));
    expect([slip('k7q2m9x4w3t8r6p5n1v0'), slip('abcdefghijklmnopqrst')].map(shortCodeOf)).toMatchInlineSnapshot(`
      [
        "GMXFXF",
        "FXPT4H",
      ]
    `);
  });

  it('SL8 neighbouring slips have nothing in common, and a day’s slips hardly ever one code', () => {
    const codes = Array.from({ length: 5_000 }, (_, nth) => shortCodeOf(slip(nth.toString(32).padStart(20, 'z'))));
    expect(5_000 - new Set(codes).size).toBeLessThanOrEqual(2);
    for (let place = 0; place < 6; place += 1) {
      const counts = [...READABLE_LETTERS].map((letter) => codes.filter((code) => code[place] === letter).length);
      expect(Math.min(...counts)).toBeGreaterThan(130);
      expect(Math.max(...counts)).toBeLessThan(310);
    }
  });

  it('SL8 stands in halves, as an appointment’s does', () => {
    expect([inGroups('ACD346'), inGroups('ACD34679'), inGroups('HEN1')]).toEqual(['ACD 346', 'ACD3 4679', 'HEN1']);
  });
});
