import type { KioskServiceView } from '@motcua/protocol';

/** At most so many tiles on a page: more are not found by someone who reads slowly. */
export const MOST_TILES = 8;

/** How many pages the tiles need; at least one. */
export function countTilePages(services: readonly KioskServiceView[]): number {
  return Math.max(1, Math.ceil(services.length / MOST_TILES));
}

/** How many tiles a page has: shared evenly, so that twelve make six large ones twice and not eight small ones and four. */
export function tilesPerPage(services: readonly KioskServiceView[]): number {
  return Math.ceil(services.length / countTilePages(services));
}

/** The tiles of one page; pages beyond the last show the last. */
export function tilesOfPage(services: readonly KioskServiceView[], page: number): readonly KioskServiceView[] {
  const first = clampTilePage(services, page) * tilesPerPage(services);
  return services.slice(first, first + tilesPerPage(services));
}

export function clampTilePage(services: readonly KioskServiceView[], page: number): number {
  return Math.min(Math.max(0, page), countTilePages(services) - 1);
}
