/** At most so many tiles on a page: more are not found by someone who reads slowly. */
export const MOST_TILES = 8;

type TilesShown = {
  readonly mostTiles: number;
  readonly helpOpen: boolean;
  readonly menu: { readonly needFlags: readonly unknown[] } | null;
};

/** So many stand in one row of a small wide glass. */
const IN_A_ROW = 4;

/** KI12: how many tiles a page has at most now. On a small glass the choices of help take the room of a row. */
export function mostTilesNow({ mostTiles, helpOpen, menu }: TilesShown): number {
  return helpOpen && mostTiles < MOST_TILES && menu?.needFlags.length !== 0 ? IN_A_ROW : mostTiles;
}

/** How many pages the tiles need; at least one. */
export function countTilePages(tiles: readonly unknown[], most: number = MOST_TILES): number {
  return Math.max(1, Math.ceil(tiles.length / most));
}

/** How many tiles a page has: shared evenly, so that twelve make six large ones twice and not eight small ones and four. */
export function tilesPerPage(tiles: readonly unknown[], most: number): number {
  return Math.ceil(tiles.length / countTilePages(tiles, most));
}

/** Whether so many tiles stand in rows of three where the glass is wide: in two rows of four, one or two places would be empty. */
export function standInThrees(tiles: number): boolean {
  return tiles === 5 || tiles === 6;
}

/** The tiles of one page; pages beyond the last show the last. */
export function tilesOfPage<Tile>(tiles: readonly Tile[], page: number, most: number = MOST_TILES): readonly Tile[] {
  const perPage = tilesPerPage(tiles, most);
  const first = clampTilePage(tiles, page, most) * perPage;
  return tiles.slice(first, first + perPage);
}

export function clampTilePage(tiles: readonly unknown[], page: number, most: number = MOST_TILES): number {
  return Math.min(Math.max(0, page), countTilePages(tiles, most) - 1);
}
