import type { KioskServiceView } from '@motcua/protocol';

/** At most so many tiles on a page: more are not found by someone who reads slowly. */
export const TILES_PER_PAGE = 8;

/** How many pages the tiles need; at least one. */
export function countTilePages(services: readonly KioskServiceView[]): number {
  return Math.max(1, Math.ceil(services.length / TILES_PER_PAGE));
}

/** The tiles of one page; pages beyond the last show the last. */
export function tilesOfPage(services: readonly KioskServiceView[], page: number): readonly KioskServiceView[] {
  const first = clampTilePage(services, page) * TILES_PER_PAGE;
  return services.slice(first, first + TILES_PER_PAGE);
}

export function clampTilePage(services: readonly KioskServiceView[], page: number): number {
  return Math.min(Math.max(0, page), countTilePages(services) - 1);
}
