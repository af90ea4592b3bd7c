import type { KioskServiceView } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { mostTilesNow, tilesOfPage } from './tile-pages.ts';

const services = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ serviceId: `s-${n}` }) as KioskServiceView);

describe('tilesOfPage', () => {
  it.each([
    [1, [1]],
    [8, [8]],
    [9, [5, 4]],
    [12, [6, 6]],
    [17, [6, 6, 5]],
  ])('%i services share their pages evenly, eight at most: %j', (count, sizes) => {
    const all = services(count);
    const pages = sizes.map((_, page) => tilesOfPage(all, page));
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(pages.flat()).toEqual(all);
    expect(tilesOfPage(all, 99)).toEqual(pages.at(-1));
  });

  it('without services there is one empty page', () => {
    expect(tilesOfPage([], 0)).toEqual([]);
  });
});

describe('mostTilesNow', () => {
  const menu = { needFlags: ['hearing'] };
  it.each([
    [6, false, menu, 6],
    [6, true, menu, 4],
    [4, true, menu, 4],
    [8, true, menu, 8],
    [6, true, { needFlags: [] }, 6],
  ])('KI12 of %i, help open: %s, with %j: %i', (mostTiles, helpOpen, shown, most) => {
    expect(mostTilesNow({ mostTiles, helpOpen, menu: shown })).toBe(most);
  });
});
