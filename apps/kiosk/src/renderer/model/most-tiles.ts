import { MOST_TILES } from './tile-pages.ts';

/** "Larger text" enlarges what is read so much; `--mc-text-scale` of the tokens. */
export const LARGER = 1.16;

/** Millimetres of glass. */
export type GlassSize = { readonly width: number; readonly height: number };

/** A finger's breadth of button, and what keeps it from the next one. */
const BUTTON = 16;
const GAP = 5;
/** What stands in the reach of a wheelchair besides the tiles: search, priority, languages, help, and what lies between them. */
const OTHER_CONTROLS = 3 * BUTTON + 28 + 4 * GAP + 8;
/** A tile with two lines of name, an x of 6 mm high, and one line of how many wait. */
const UPRIGHT_ROW = 38;
/** The same where the pictogram stands above the words; where it stands beside one line of them. */
const HIGH_ROW = 56;
const LOW_ROW = 34;
/** Four words of a name beside each other are not read in less. */
const LEAST_COLUMN = 70;
const SMALLEST_PAGE = 4;

/**
 * KI12: how many tiles a page of the start page has room for, with names that are read from where people stand. A large glass
 * has eight; a small one fewer, on more pages, and never less than four. Larger letters need their room as if the glass were smaller.
 */
export function mostTilesOn(glass: GlassSize, largerText: boolean): number {
  const scale = largerText ? LARGER : 1;
  const [width, height] = [glass.width / scale, glass.height / scale];
  return height >= width ? onUpright(height) : onWide(width, height);
}

/** Millimetres, the longer side: with larger letters a glass of less has no room for words beside the first ones of a button. */
const TIGHT = 340 * LARGER;

/** KI12: whether buttons say the first of it only, so that the tiles keep their size. */
export function isTightOn({ width, height }: GlassSize, largerText: boolean): boolean {
  return largerText && Math.max(width, height) < TIGHT;
}

/** Two columns in the lower three fifths. */
function onUpright(height: number): number {
  const rowsIn = (room: number) => Math.floor((room + GAP) / (UPRIGHT_ROW + GAP));
  const room = 0.6 * height - OTHER_CONTROLS;
  if (2 * rowsIn(room) >= MOST_TILES) return MOST_TILES;
  return Math.max(SMALLEST_PAGE, 2 * rowsIn(room - BUTTON - GAP));
}

/** Two rows of as many columns as have room. */
function onWide(width: number, height: number): number {
  // Of the height the header and the margins take a sixth, the rows of buttons the rest.
  const row = (0.83 * height - 3 * (BUTTON + GAP) - GAP) / 2;
  if (row >= HIGH_ROW && width / 4 - GAP >= LEAST_COLUMN) return MOST_TILES;
  return row >= LOW_ROW ? 6 : SMALLEST_PAGE;
}
