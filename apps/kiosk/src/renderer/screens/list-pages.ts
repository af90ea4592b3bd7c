/** A list whose papers are shared evenly among pages, so that none has one paper alone while others are full. */

/** Fewer than two on a page are no list. */
const LEAST_ON_A_PAGE = 2;

/** On how many pages so long a list may stand. */
export function mostPages(length: number): number {
  return Math.max(1, Math.ceil(length / LEAST_ON_A_PAGE));
}

/** The first of each page. */
export function pageStarts(length: number, pages: number): readonly number[] {
  return Array.from({ length: pages }, (_, page) => Math.round((page * length) / pages));
}

/** The page on which that one stands. */
export function pageOf(from: number, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
}
