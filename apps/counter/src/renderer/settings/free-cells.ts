import { LAYOUT_CELLS, type DisplayLayout } from '@motcua/protocol/screen-settings';

type Cells = Pick<DisplayLayout['parts'][number], 'column' | 'row' | 'columns' | 'rows'>;

/** Tried in this order: a good beginning for a part that somebody adds. */
const SIZES: readonly (readonly [number, number])[] = [
  [24, 12],
  [16, 8],
  [12, 6],
  [8, 4],
];

/** Where a new part does not lie over another one; over the last cells where nothing is free, which is then said. */
export function freeCells(parts: readonly Cells[]): Cells {
  for (const [columns, rows] of SIZES) {
    for (let row = 1; row + rows - 1 <= LAYOUT_CELLS; row += 1) {
      for (let column = 1; column + columns - 1 <= LAYOUT_CELLS; column += 1) {
        const cells = { column, row, columns, rows };
        if (!parts.some((part) => lieOver(part, cells))) return cells;
      }
    }
  }
  return { column: LAYOUT_CELLS - 11, row: LAYOUT_CELLS - 3, columns: 12, rows: 4 };
}

/** Whether two places share a cell. */
export function lieOver(one: Cells, other: Cells): boolean {
  return (
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows
  );
}
