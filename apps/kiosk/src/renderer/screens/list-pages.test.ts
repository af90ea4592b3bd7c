import { describe, expect, it } from 'vitest';
import { mostPages, pageOf, pageStarts } from './list-pages.ts';

const sizes = (length: number, pages: number) =>
  pageStarts(length, pages).map((start, nth, all) => (all[nth + 1] ?? length) - start);

describe('UI2 a list on several pages', () => {
  it('shares its papers evenly, and loses none', () => {
    for (let length = 0; length <= 40; length += 1) {
      for (let pages = 1; pages <= mostPages(length); pages += 1) {
        const each = sizes(length, pages);
        expect(each.reduce((sum, one) => sum + one, 0)).toBe(length);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has two papers on a page or more, but for the last of three', () => {
    expect([0, 1, 2, 3, 4, 13].map(mostPages)).toEqual([1, 1, 1, 2, 2, 7]);
    expect(sizes(3, 2).sort()).toEqual([1, 2]);
  });

  it('finds the page on which a paper stands, however many pages there are by now', () => {
    expect([0, 4, 5, 9, 12].map((from) => pageOf(from, pageStarts(13, 3)))).toEqual([0, 1, 1, 2, 2]);
    expect(pageOf(12, pageStarts(13, 1))).toBe(0);
    expect(pageOf(12, [])).toBe(0);
  });
});
