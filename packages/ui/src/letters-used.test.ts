import { describe, expect, it } from 'vitest';
import { usesLettersOf } from './letters-used.ts';

const KHMER = 'U+1780-17FF, U+19E0-19FF, U+200C-200D, U+25CC';

describe('letters that words use', () => {
  it('KI12 lie in one of the ranges of their file', () => {
    expect(usesLettersOf(KHMER, 'Hộ tịch|5 người đang chờ')).toBe(false);
    expect(usesLettersOf(KHMER, 'Hộ tịch|សេវា')).toBe(true);
    expect(usesLettersOf('U+1EA0-1EF9, U+20AB', 'Hộ tịch')).toBe(true);
  });

  it('KI12 are all of them where a file has any', () => {
    expect(usesLettersOf('U+0-10FFFF', 'Hộ tịch')).toBe(true);
    expect(usesLettersOf('u+1e??', 'Hộ tịch')).toBe(true);
    expect(usesLettersOf('U+0-10FFFF', '')).toBe(false);
  });
});
