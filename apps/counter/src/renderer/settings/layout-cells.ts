/**
 * Moving the parts of a display's layout about by hand, as pure steps. Whatever somebody does, parts stay inside the grid, apart
 * from each other, and as large as they need to be; a step that cannot be made changes nothing.
 *
 *   moved ─ to a free place, or in exchange with the part that lies there
 *   resized ─ the border of a part moves, and with it the border of whoever stands beside it
 *   withPart ─ in a free place, or in room that the cards give away; withoutPart ─ its room goes to its neighbours
 */
import { giveRoom } from '@motcua/protocol/layout-boxes';
import { LAYOUT_CELLS, type DisplayLayout, type DisplayPart } from '@motcua/protocol/screen-settings';
import { freeCells, lieOver } from './free-cells.ts';

export type LayoutParts = DisplayLayout['parts'];
type Cells = LayoutParts[number];
export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** Below this a part cannot say what it is for. */
const LEAST: Readonly<Record<DisplayPart, readonly [columns: number, rows: number]>> = {
  header: [16, 3],
  cards: [12, 10],
  recent: [10, 3],
  absent: [10, 3],
  waiting: [10, 3],
  media: [8, 8],
  ticker: [12, 3],
};

/** How much of the cards' room goes to a part that finds no other: from their right side, or from below. */
const FROM_CARDS: Readonly<Record<DisplayPart, { readonly columns: number } | { readonly rows: number }>> = {
  header: { rows: 5 },
  cards: { rows: 24 },
  recent: { rows: 5 },
  absent: { rows: 5 },
  waiting: { rows: 5 },
  media: { columns: 20 },
  ticker: { rows: 4 },
};

function partOf(parts: LayoutParts, name: DisplayPart): Cells | undefined {
  return parts.find(({ part }) => part === name);
}

function replaced(parts: LayoutParts, ...changed: readonly Cells[]): LayoutParts {
  return parts.map((cells) => changed.find(({ part }) => part === cells.part) ?? cells);
}

function isLargeEnough({ part, columns, rows }: Cells): boolean {
  return columns >= LEAST[part][0] && rows >= LEAST[part][1];
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The part with its corner at a cell, as near to it as the screen lets it. */
export function moved(parts: LayoutParts, name: DisplayPart, column: number, row: number): LayoutParts {
  const cells = partOf(parts, name);
  if (cells === undefined) return parts;
  const to = {
    ...cells,
    column: clamped(column, 1, LAYOUT_CELLS + 1 - cells.columns),
    row: clamped(row, 1, LAYOUT_CELLS + 1 - cells.rows),
  };
  const isThere = to.column === cells.column && to.row === cells.row;
  const isFree = parts.every((other) => other === cells || !lieOver(other, to));
  return isThere || !isFree ? parts : replaced(parts, to);
}

/** The part and the one that lies under a cell, each where the other was. */
export function exchanged(parts: LayoutParts, name: DisplayPart, column: number, row: number): LayoutParts {
  const one = partOf(parts, name);
  const other = parts.find((cells) => cells !== one && lieOver(cells, { column, row, columns: 1, rows: 1 }));
  if (one === undefined || other === undefined) return parts;
  const swapped = [
    { ...other, part: one.part },
    { ...one, part: other.part },
  ];
  return swapped.every(isLargeEnough) ? replaced(parts, ...swapped) : parts;
}

/** A part along one axis: which of its two ends moves, and where its neighbours stand. */
type Span = { readonly from: number; readonly to: number };

function spanOf({ column, row, columns, rows }: Cells, isUpright: boolean): Span {
  return isUpright ? { from: row, to: row + rows } : { from: column, to: column + columns };
}

function withSpan(cells: Cells, { from, to }: Span, isUpright: boolean): Cells {
  return isUpright ? { ...cells, row: from, rows: to - from } : { ...cells, column: from, columns: to - from };
}

function leastOf({ part }: Cells, isUpright: boolean): number {
  return LEAST[part][isUpright ? 1 : 0];
}

/** An edge of the part at a border between cells, 0 to 48. Neighbours along that edge follow it, as far as they can. */
export function resized(parts: LayoutParts, name: DisplayPart, edge: Edge, border: number): LayoutParts {
  const cells = partOf(parts, name);
  if (cells === undefined) return parts;
  const isUpright = edge === 'top' || edge === 'bottom';
  const isEnd = edge === 'right' || edge === 'bottom';
  const span = spanOf(cells, isUpright);
  const across = spanOf(cells, !isUpright);
  const least = leastOf(cells, isUpright);
  const old = isEnd ? span.to : span.from;
  const beside = parts.filter((other) => {
    const { from, to } = spanOf(other, isUpright);
    return other !== cells && meet(spanOf(other, !isUpright), across) && (isEnd ? from >= span.to : to <= span.from);
  });
  // The nearest neighbour keeps what it needs; beyond it nothing is pushed.
  const limits = beside.map((other) => {
    const { from, to } = spanOf(other, isUpright);
    return isEnd ? to - leastOf(other, isUpright) : from + leastOf(other, isUpright);
  });
  const wanted = border + 1;
  const at = isEnd
    ? clamped(wanted, span.from + least, Math.max(old, Math.min(LAYOUT_CELLS + 1, ...limits)))
    : clamped(wanted, Math.min(old, Math.max(1, ...limits)), span.to - least);
  if (at === old) return parts;
  const isGrowing = isEnd ? at > old : at < old;
  const following = beside.flatMap((other) => {
    const own = spanOf(other, isUpright);
    const facing = isEnd ? own.from : own.to;
    const isPushed = isGrowing && (isEnd ? facing < at : facing > at);
    const isPulled = !isGrowing && facing === old && isInside(spanOf(other, !isUpright), across);
    if (!isPushed && !isPulled) return [];
    return [withSpan(other, isEnd ? { ...own, from: at } : { ...own, to: at }, isUpright)];
  });
  const grown = withSpan(cells, isEnd ? { ...span, to: at } : { ...span, from: at }, isUpright);
  const after = replaced(parts, grown, ...following);
  return overlaps(after) > overlaps(parts) ? parts : after;
}

/** How many pairs lie over each other: none, unless numbers were typed. */
function overlaps(parts: LayoutParts): number {
  return parts.flatMap((one, n) => parts.slice(0, n).filter((other) => lieOver(one, other))).length;
}

function meet(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** With one part more: where nothing is free the cards give some of their room. */
export function withPart(parts: LayoutParts, name: DisplayPart): LayoutParts {
  if (partOf(parts, name) !== undefined) return parts;
  const free = { part: name, ...freeCells(parts) };
  const isFree = isLargeEnough(free) && parts.every((other) => !lieOver(other, free));
  const cards = partOf(parts, 'cards');
  if (isFree || cards === undefined) return [...parts, free];
  const share = FROM_CARDS[name];
  const left =
    'columns' in share
      ? { ...cards, columns: cards.columns - share.columns }
      : { ...cards, rows: cards.rows - share.rows };
  if (!isLargeEnough(left)) return [...parts, free];
  const given =
    'columns' in share
      ? { ...cards, part: name, column: cards.column + left.columns, columns: share.columns }
      : { ...cards, part: name, row: cards.row + left.rows, rows: share.rows };
  return [...replaced(parts, left), given];
}

/** Without a part. Current calls stay: a display is for calling. */
export function withoutPart(parts: LayoutParts, name: DisplayPart): LayoutParts {
  const gone = partOf(parts, name);
  if (gone === undefined || name === 'cards') return parts;
  return giveRoom(
    parts.filter((cells) => cells !== gone),
    [gone],
  );
}
