import { describe, expect, it } from 'vitest';
import { keepsPromise, placeCardsIn } from './card-places.ts';
import { layoutBoxes, type Box } from './layout-boxes.ts';
import { READY_LAYOUTS } from './ready-layouts.ts';
import { DISPLAY_PARTS, type DisplayLayout, type DisplayPart } from './screen-settings.ts';

const layouts: readonly DisplayLayout[] = Object.values(READY_LAYOUTS);
const aspectOf = ({ orientation }: DisplayLayout) => (orientation === 'landscape' ? 16 / 9 : 9 / 16);
const EVERYTHING_EMPTY = new Set<DisplayPart>(DISPLAY_PARTS);

function overlap(one: Box, other: Box): boolean {
  const far = 0.01;
  return (
    one.x < other.x + other.w - far &&
    other.x < one.x + one.w - far &&
    one.y < other.y + other.h - far &&
    other.y < one.y + one.h - far
  );
}

describe('the boxes of a layout', () => {
  it.each(layouts)('DP6 $layoutId keeps the margin and its parts apart, whatever has nothing to show', (layout) => {
    const aspect = aspectOf(layout);
    const [w, h] = aspect >= 1 ? [100 * aspect, 100] : [100, 100 / aspect];
    for (const empty of [new Set<DisplayPart>(), ...DISPLAY_PARTS.map((part) => new Set([part])), EVERYTHING_EMPTY]) {
      for (const isShrunk of [false, true]) {
        const boxes = Object.values(layoutBoxes(layout, empty, isShrunk, aspect));
        for (const [n, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(w * 0.03 - 0.01);
          expect(box.y).toBeGreaterThanOrEqual(h * 0.03 - 0.01);
          expect(box.x + box.w).toBeLessThanOrEqual(w * 0.97 + 0.01);
          expect(box.y + box.h).toBeLessThanOrEqual(h * 0.97 + 0.01);
          for (const other of boxes.slice(0, n)) expect(overlap(box, other)).toBe(false);
        }
      }
    }
  });

  it.each(layouts)('DP6 $layoutId holds its cards at the promised sizes, with everything beside them', (layout) => {
    const area = layoutBoxes(layout, new Set(), false, aspectOf(layout)).cards ?? expect.fail('no cards');
    for (let count = 1; count <= layout.cards; count += 1) {
      expect(keepsPromise(placeCardsIn(area, count, 1), 1), `${count} cards`).toBe(true);
    }
  });

  it('DP6 gives the room of what has nothing to show to whoever stands beside it', () => {
    const { recent, absent } = layoutBoxes(READY_LAYOUTS.hall, new Set(), false, 16 / 9);
    const alone = layoutBoxes(READY_LAYOUTS.hall, new Set(['absent']), false, 16 / 9);
    expect(alone.absent).toBeUndefined();
    expect(alone.recent?.w).toBeCloseTo((absent?.x ?? 0) + (absent?.w ?? 0) - (recent?.x ?? 0), 1);
    const quiet = layoutBoxes(READY_LAYOUTS.hall, new Set(['absent', 'recent']), false, 16 / 9);
    expect((quiet.cards?.y ?? 0) + (quiet.cards?.h ?? 0)).toBeCloseTo(97, 1);
  });

  it('DP8 takes half the media’s room, or all, while somebody is called', () => {
    const layout: DisplayLayout = {
      ...READY_LAYOUTS.hall,
      parts: [
        { part: 'cards', column: 1, row: 1, columns: 28, rows: 48 },
        { part: 'media', column: 29, row: 1, columns: 20, rows: 48 },
      ],
    };
    const whole = layoutBoxes(layout, new Set(), false, 16 / 9);
    const shrunk = layoutBoxes(layout, new Set(), true, 16 / 9);
    const hidden = layoutBoxes(layout, new Set(['media']), false, 16 / 9);
    expect(shrunk.media?.w).toBeCloseTo((whole.media?.w ?? 0) / 2, 0);
    expect(shrunk.cards?.w).toBeGreaterThan(whole.cards?.w ?? 0);
    expect(hidden.cards?.w).toBeGreaterThan(shrunk.cards?.w ?? 0);
    expect(hidden.media).toBeUndefined();
  });
});
