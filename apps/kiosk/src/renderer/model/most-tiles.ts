import { MOST_TILES } from './tile-pages.ts';

/** Millimetres of glass. */
export type GlassSize = { readonly width: number; readonly height: number };

/** How many tiles a page of the start page has room for. */
export function mostTilesOn(_glass: GlassSize): number {
  return MOST_TILES;
}
