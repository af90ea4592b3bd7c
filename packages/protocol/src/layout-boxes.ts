import { LAYOUT_CELLS, type DisplayLayout, type DisplayPart } from './screen-settings.ts';

/** A place on the screen. All lengths are in vmin: hundredths of the screen's shorter side. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type PartBoxes = Readonly<Partial<Record<DisplayPart, Box>>>;

/** Left free at every edge, as a share of the screen: some televisions cut off that much. */
export const SAFE_MARGIN = 0.03;
/** Between two parts, and between two cards. */
export const GAP = 1;

type Cells = DisplayLayout['parts'][number];

/** Parts that may have nothing to show; then their room goes to whoever stands beside them. */
const MAY_BE_EMPTY: ReadonlySet<DisplayPart> = new Set(['recent', 'absent', 'waiting', 'media', 'ticker']);

/** A screen's size in vmin. `aspect`: width beside height in pixels. */
export function screenSize(aspect: number): { readonly w: number; readonly h: number } {
  return aspect >= 1 ? { w: 100 * aspect, h: 100 } : { w: 100, h: 100 / aspect };
}

/** Where each part stands. `empty`: parts that have nothing to show now. `isShrunk`: media give half their room to the cards. */
export function layoutBoxes(
  layout: DisplayLayout,
  empty: ReadonlySet<DisplayPart>,
  isShrunk: boolean,
  aspect: number,
): PartBoxes {
  const gone = layout.parts.filter(({ part }) => empty.has(part) && MAY_BE_EMPTY.has(part));
  const shown = layout.parts.filter((cells) => !gone.includes(cells));
  const { w, h } = screenSize(aspect);
  const cellW = (w * (1 - 2 * SAFE_MARGIN)) / LAYOUT_CELLS;
  const cellH = (h * (1 - 2 * SAFE_MARGIN)) / LAYOUT_CELLS;
  const boxes: Partial<Record<DisplayPart, Box>> = {};
  const placed = giveRoom(shown, gone);
  for (const { part, column, row, columns, rows } of isShrunk ? shrinkMedia(placed) : placed) {
    // The last column and row have no gap behind them: the safe margin follows.
    const gapX = column + columns > LAYOUT_CELLS ? 0 : GAP;
    const gapY = row + rows > LAYOUT_CELLS ? 0 : GAP;
    boxes[part] = {
      x: w * SAFE_MARGIN + (column - 1) * cellW,
      y: h * SAFE_MARGIN + (row - 1) * cellH,
      w: columns * cellW - gapX,
      h: rows * cellH - gapY,
    };
  }
  return boxes;
}

/**
 * The parts that stay, when others go: each empty place goes to those along one of its sides, if together they are as long as
 * it, the cards' side first.
 */
export function giveRoom(shown: readonly Cells[], gone: readonly Cells[]): readonly Cells[] {
  let parts = shown;
  let left = joined(gone);
  for (let again = true; again;) {
    again = false;
    for (const place of left) {
      const grown = grownInto(parts, place);
      if (grown === null) continue;
      parts = grown;
      left = left.filter((each) => each !== place);
      again = true;
    }
  }
  return parts;
}

/** The half of the media's room that the cards can grow into; where they cannot, media keep it. */
function shrinkMedia(parts: readonly Cells[]): readonly Cells[] {
  const media = parts.find(({ part }) => part === 'media');
  if (media === undefined) return parts;
  for (const [kept, given] of halves(media)) {
    const grown = grownInto(
      parts.map((cells) => (cells === media ? kept : cells)),
      given,
    );
    const before = parts.find(({ part }) => part === 'cards');
    const after = grown?.find(({ part }) => part === 'cards');
    if (grown !== null && after !== before && grown.includes(kept)) return grown;
  }
  return parts;
}

function halves(cells: Cells): readonly (readonly [Cells, Cells])[] {
  const { column, row, columns, rows } = cells;
  const [left, top] = [Math.floor(columns / 2), Math.floor(rows / 2)];
  if (left === 0 || top === 0) return [];
  const leftHalf = { ...cells, columns: left };
  const rightHalf = { ...cells, column: column + left, columns: columns - left };
  const upper = { ...cells, rows: top };
  const lower = { ...cells, row: row + top, rows: rows - top };
  return [
    [rightHalf, leftHalf],
    [leftHalf, rightHalf],
    [lower, upper],
    [upper, lower],
  ];
}

/** Two empty places side by side are one. */
function joined(places: readonly Cells[]): readonly Cells[] {
  for (const one of places) {
    for (const other of places) {
      const isBeside =
        one !== other && one.row === other.row && one.rows === other.rows && one.column + one.columns === other.column;
      const isAbove =
        one !== other &&
        one.column === other.column &&
        one.columns === other.columns &&
        one.row + one.rows === other.row;
      if (!isBeside && !isAbove) continue;
      const both = isBeside
        ? { ...one, columns: one.columns + other.columns }
        : { ...one, rows: one.rows + other.rows };
      return joined([...places.filter((each) => each !== one && each !== other), both]);
    }
  }
  return places;
}

type Side = 'left' | 'right' | 'above' | 'below';
const SIDES: readonly Side[] = ['above', 'left', 'right', 'below'];

function grownInto(parts: readonly Cells[], place: Cells): readonly Cells[] | null {
  const ways = SIDES.map((side) => ({ side, along: along(parts, place, side) })).filter(
    ({ along }) => along.length > 0,
  );
  const way = ways.find(({ along }) => along.some(({ part }) => part === 'cards')) ?? ways[0];
  if (way === undefined) return null;
  return parts.map((cells) => (way.along.includes(cells) ? grown(cells, place, way.side) : cells));
}

/** The parts along a side of a place; none where they are not together exactly as long as it. */
function along(parts: readonly Cells[], place: Cells, side: Side): readonly Cells[] {
  const isUpright = side === 'left' || side === 'right';
  const touching = parts.filter((cells) => {
    switch (side) {
      case 'left':
        return cells.column + cells.columns === place.column && overlaps(cells, place, isUpright);
      case 'right':
        return place.column + place.columns === cells.column && overlaps(cells, place, isUpright);
      case 'above':
        return cells.row + cells.rows === place.row && overlaps(cells, place, isUpright);
      case 'below':
        return place.row + place.rows === cells.row && overlaps(cells, place, isUpright);
    }
  });
  const [from, length] = spanOf(place, isUpright);
  const isInside = touching.every((cells) => {
    const [start, long] = spanOf(cells, isUpright);
    return start >= from && start + long <= from + length;
  });
  const together = touching.reduce((sum, cells) => sum + spanOf(cells, isUpright)[1], 0);
  return isInside && together === length ? touching : [];
}

function spanOf({ column, row, columns, rows }: Cells, isUpright: boolean): readonly [number, number] {
  return isUpright ? [row, rows] : [column, columns];
}

function overlaps(one: Cells, other: Cells, isUpright: boolean): boolean {
  const [a, long] = spanOf(one, isUpright);
  const [b, longOther] = spanOf(other, isUpright);
  return a < b + longOther && b < a + long;
}

function grown(cells: Cells, place: Cells, side: Side): Cells {
  switch (side) {
    case 'left':
      return { ...cells, columns: cells.columns + place.columns };
    case 'right':
      return { ...cells, column: place.column, columns: cells.columns + place.columns };
    case 'above':
      return { ...cells, rows: cells.rows + place.rows };
    case 'below':
      return { ...cells, row: place.row, rows: cells.rows + place.rows };
  }
}
