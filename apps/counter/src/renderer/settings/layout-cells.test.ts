import { keepsPromise, placeCardsIn } from '@motcua/protocol/card-places';
import { layoutBoxes } from '@motcua/protocol/layout-boxes';
import { usualAspect } from '@motcua/protocol/layout-digits';
import { READY_LAYOUTS } from '@motcua/protocol/ready-layouts';
import { DISPLAY_PARTS, LAYOUT_CELLS, type DisplayLayout, type DisplayPart } from '@motcua/protocol/screen-settings';
import { describe, expect, it } from 'vitest';
import { lieOver } from './free-cells.ts';
import { exchanged, moved, resized, withPart, withoutPart, type Edge, type LayoutParts } from './layout-cells.ts';

const HALL: LayoutParts = READY_LAYOUTS.hall.parts;
const MEDIA: LayoutParts = READY_LAYOUTS['hall-media'].parts;
const EDGES: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

const at = (parts: LayoutParts, name: DisplayPart) => parts.find(({ part }) => part === name);

function isWhole(parts: LayoutParts): boolean {
  const inside = parts.every(
    ({ column, row, columns, rows }) =>
      column >= 1 && row >= 1 && columns >= 1 && rows >= 1 && column + columns <= 49 && row + rows <= 49,
  );
  return inside && parts.every((one, n) => parts.slice(0, n).every((other) => !lieOver(one, other)));
}

describe('moving the parts of a layout by hand', () => {
  it('DP6 moves a part to a free place, never over another and never off the screen', () => {
    const parts: LayoutParts = [
      { part: 'cards', column: 1, row: 1, columns: 20, rows: 20 },
      { part: 'recent', column: 30, row: 30, columns: 10, rows: 5 },
    ];
    expect(at(moved(parts, 'recent', 25, 10), 'recent')).toMatchObject({ column: 25, row: 10 });
    expect(moved(parts, 'recent', 15, 15)).toBe(parts);
    expect(at(moved(parts, 'recent', 99, -5), 'recent')).toMatchObject({ column: LAYOUT_CELLS - 9, row: 1 });
  });

  it('DP6 exchanges two parts, unless one of them would be too small there', () => {
    const swapped = exchanged(HALL, 'recent', 40, 45);
    expect(at(swapped, 'recent')).toMatchObject({ column: 31, columns: 18 });
    expect(at(swapped, 'absent')).toMatchObject({ column: 1, columns: 30 });
    expect(exchanged(HALL, 'recent', 10, 10)).toBe(HALL);
  });

  it('DP6 moves the border between two parts, and leaves each as large as it has to be', () => {
    const lower = resized(HALL, 'cards', 'bottom', 40);
    expect(at(lower, 'cards')).toMatchObject({ row: 5, rows: 36 });
    expect(at(lower, 'recent')).toMatchObject({ row: 41, rows: 8 });
    expect(at(lower, 'absent')).toMatchObject({ row: 41, rows: 8 });
    // Three rows are left to those below, whatever is wished.
    expect(at(resized(HALL, 'cards', 'bottom', 48), 'cards')).toMatchObject({ rows: 41 });
    expect(at(resized(HALL, 'recent', 'right', 20), 'absent')).toMatchObject({ column: 21, columns: 28 });
    expect(at(resized(HALL, 'header', 'bottom', 0), 'header')).toMatchObject({ rows: 3 });
  });

  it('DP6 takes room for a new part from the cards, and gives the room of one that goes to its neighbours', () => {
    const more = withPart(HALL, 'media');
    expect(at(more, 'media')).toMatchObject({ column: 29, row: 5, columns: 20, rows: 39 });
    expect(at(more, 'cards')).toMatchObject({ columns: 28 });
    expect(at(withoutPart(more, 'media'), 'cards')).toMatchObject({ columns: 48 });
    expect(withoutPart(HALL, 'cards')).toBe(HALL);
    expect(withPart(HALL, 'recent')).toBe(HALL);
  });

  it.each(Object.values(READY_LAYOUTS) as readonly DisplayLayout[])(
    'DP6 whatever is done to $layoutId, its parts stay on the screen and apart',
    ({ parts: ready }) => {
      let parts = ready;
      // A number as good as random, the same at each run.
      let seed = 7;
      const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
      for (let step = 0; step < 600; step += 1) {
        const name = DISPLAY_PARTS[next(DISPLAY_PARTS.length)] ?? 'cards';
        const [column, row] = [1 + next(48), 1 + next(48)];
        const ways = [
          () => moved(parts, name, column, row),
          () => exchanged(parts, name, column, row),
          () => resized(parts, name, EDGES[next(4)] ?? 'left', next(49)),
          () => withoutPart(parts, name),
        ];
        parts = (ways[next(ways.length)] ?? (() => parts))();
        expect(isWhole(parts)).toBe(true);
      }
    },
  );

  it('DP6 a layout with media, made smaller by one step, still keeps its promise with fewer cards', () => {
    const parts = resized(MEDIA, 'cards', 'right', 26);
    const layout: DisplayLayout = { ...READY_LAYOUTS['hall-media'], parts };
    const area = layoutBoxes(layout, new Set(), false, usualAspect(layout)).cards ?? expect.fail('no cards');
    expect(keepsPromise(placeCardsIn(area, 2, 1), 1)).toBe(true);
  });
});
