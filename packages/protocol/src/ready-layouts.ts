import type { DisplayLayout, ReadyLayoutId } from './screen-settings.ts';
import type { LayoutId } from './vocabulary.ts';

type Part = DisplayLayout['parts'][number];

function part(name: Part['part'], column: number, row: number, columns: number, rows: number): Part {
  return { part: name, column, row, columns, rows };
}

/**
 * The layouts that every centre has. They are data like those that a centre makes itself, and drawn by the same code.
 * Rows of a landscape screen are 2 % of its height.
 */
export const READY_LAYOUTS = {
  /** The waiting room of many counters: six calls at once. */
  hall: {
    layoutId: 'hall' as LayoutId,
    name: 'Sảnh chờ',
    orientation: 'landscape',
    cards: 6,
    mediaUnderCall: 'fade',
    parts: [
      part('header', 1, 1, 48, 4),
      part('cards', 1, 5, 48, 39),
      part('recent', 1, 44, 30, 5),
      part('absent', 31, 44, 18, 5),
    ],
  },
  /** A waiting room of few counters, with pictures and videos beside the calls. */
  'hall-media': {
    layoutId: 'hall-media' as LayoutId,
    name: 'Sảnh chờ có phim ảnh',
    orientation: 'landscape',
    cards: 3,
    mediaUnderCall: 'fade',
    parts: [
      part('cards', 1, 1, 27, 48),
      part('header', 28, 1, 21, 7),
      part('media', 28, 8, 21, 21),
      part('recent', 28, 29, 21, 11),
      part('absent', 28, 40, 21, 5),
      part('ticker', 28, 45, 21, 4),
    ],
  },
  /** Above one counter. */
  'one-counter': {
    layoutId: 'one-counter' as LayoutId,
    name: 'Một quầy',
    orientation: 'landscape',
    cards: 1,
    mediaUnderCall: 'hide',
    parts: [
      part('header', 1, 1, 48, 4),
      part('cards', 1, 5, 48, 39),
      part('recent', 1, 44, 30, 5),
      part('waiting', 31, 44, 18, 5),
    ],
  },
  /** A screen that stands upright. */
  portrait: {
    layoutId: 'portrait' as LayoutId,
    name: 'Màn hình đứng',
    orientation: 'portrait',
    cards: 6,
    mediaUnderCall: 'fade',
    parts: [
      part('header', 1, 1, 48, 3),
      part('cards', 1, 4, 48, 41),
      part('recent', 1, 45, 29, 4),
      part('absent', 30, 45, 19, 4),
    ],
  },
} as const satisfies Readonly<Record<ReadyLayoutId, DisplayLayout>>;

/** The layout of this id, ready or own; null: there is none. */
export function findLayout(own: readonly DisplayLayout[], layoutId: LayoutId): DisplayLayout | null {
  const ready: readonly DisplayLayout[] = Object.values(READY_LAYOUTS);
  return [...ready, ...own].find((each) => each.layoutId === layoutId) ?? null;
}
