import { expect, it } from 'vitest';
import { withPage, type Read } from './with-page.ts';

const NOTHING: Read<number> = { items: null, next: null };

it('a long list is read page by page, each one once however often "more" is pressed', () => {
  const first = withPage(NOTHING, null, [1, 2], 3);
  const second = withPage(first, 3, [3, 4], 5);
  expect(second).toEqual({ items: [1, 2, 3, 4], next: 5 });
  expect(withPage(second, 3, [3, 4], 5)).toBe(second);
  expect(withPage(second, 5, [5], null)).toEqual({ items: [1, 2, 3, 4, 5], next: null });
});

it('a page that was asked for before the list was begun anew is left out', () => {
  const begun = withPage(withPage(NOTHING, null, [1, 2], 3), 3, [3, 4], 5);
  const anew = { ...begun, next: null };
  expect(withPage(anew, 5, [5], null)).toBe(anew);
  expect(withPage(anew, null, [1], null)).toEqual({ items: [1], next: null });
});
