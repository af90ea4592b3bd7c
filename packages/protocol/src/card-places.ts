import { GAP, type Box } from './layout-boxes.ts';

/** What the waiting room is promised, in hundredths of the screen's shorter side, measured on the digit. */
export const PROMISED_DIGITS = { spoken: 22, other: 12, recent: 6 } as const;

/** Height of a digit beside its font size, in Be Vietnam Pro at weight 800. */
export const DIGIT_SHARE = 0.744;

/** Widths beside the font size of what usually stands on a card: a number such as "M204", a counter such as "20". */
export const USUAL_NUMBER_EM = 2.9;
export const USUAL_COUNTER_EM = 1.31;

/** How a card holds its two numbers: side by side with a word between them, the same with words above and below, or one above the other. */
export type CardForm = 'compact' | 'row' | 'stacked';
export type CardMeasure = { readonly form: CardForm; readonly digits: number; readonly words: number };

const BORDER = 0.6;

/** How tall digits can be on a card of this size, in vmin. `numberEm`, `counterEm`: widths beside the font size. */
export function measureCard(
  { w, h }: Pick<Box, 'w' | 'h'>,
  isFirst: boolean,
  { numberEm = USUAL_NUMBER_EM, counterEm = USUAL_COUNTER_EM, zoom = 1 } = {},
): CardMeasure {
  const both = numberEm + counterEm;
  const small = Math.max(2.05, Math.min(3, h * 0.125)) * zoom;
  const compact = digitsOf((w - 2.2 - 2.3 * small) / both, h - 2 * BORDER - 1.35 * small - 0.4);
  const large = Math.max(2.6, Math.min(5, h * 0.048, w * 0.03)) * zoom;
  const row = digitsOf((w - 4.4 - 4 * large) / both, h - 2 * BORDER - 2.4 - 3.2 * large);
  const upright = (h - 2 * BORDER - 2.4 - 1.6 * large - 1) / 2;
  const stacked = digitsOf(Math.min((w - 3.6) / numberEm, (w - 6 - 5.5 * large) / counterEm), upright);
  const best: CardMeasure =
    stacked >= row * 1.1
      ? { form: 'stacked', digits: stacked, words: large }
      : { form: 'row', digits: row, words: large };
  const isTooSmall = best.digits < (isFirst ? PROMISED_DIGITS.other : 18);
  return isTooSmall && compact > 0 ? { form: 'compact', digits: compact, words: small } : best;
}

function digitsOf(fontSize: number, height: number): number {
  return Math.max(0, Math.min(fontSize * DIGIT_SHARE, height));
}

/** Whether each card of these keeps what is promised. `zoom`: 1 = as promised, 1.5 = half as much again. */
export function keepsPromise(places: readonly Box[], zoom: number): boolean {
  const [first, ...others] = places.map((box, n) => measureCard(box, n === 0, { zoom }).digits);
  const factor = Math.max(1, zoom);
  return (
    (first ?? 0) >= PROMISED_DIGITS.spoken * factor &&
    others.every((digits) => digits >= PROMISED_DIGITS.other * factor)
  );
}

/** The most cards of a layout that keep what is promised here; one at least. */
export function cardsThatFit(area: Pick<Box, 'w' | 'h'>, most: number, zoom: number): number {
  for (let count = most; count > 1; count -= 1) if (keepsPromise(placeCardsIn(area, count, zoom), zoom)) return count;
  return 1;
}

const known = new Map<string, readonly Box[]>();
const MOST_KNOWN = 200;

/**
 * Where so many cards stand in an area, the enlarged one first: on the left or on top, the others in columns or lines
 * beside or below it, some of them perhaps under it. Of all ways that which brings both sizes of digits furthest above
 * what is promised. Coordinates from the area's corner.
 */
export function placeCardsIn({ w, h }: Pick<Box, 'w' | 'h'>, count: number, zoom: number): readonly Box[] {
  const key = [w.toFixed(2), h.toFixed(2), count, zoom].join(' ');
  let places = known.get(key);
  if (places === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (places = findPlaces(w, h, count, zoom)));
  }
  return places;
}

function findPlaces(w: number, h: number, count: number, zoom: number): readonly Box[] {
  if (count <= 1) return count === 1 ? [{ x: 0, y: 0, w, h }] : [];
  let best: readonly Box[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const places of waysToPlace(w, h, count - 1)) {
    const score = scoreOf(places, zoom);
    if (score > bestScore) [best, bestScore] = [places, score];
  }
  return best;
}

function* waysToPlace(w: number, h: number, others: number): Generator<readonly Box[]> {
  for (let share = 0.34; share <= 0.8; share += 0.01) {
    for (const columns of [1, 2, 3]) {
      const top = share * h;
      yield [{ x: 0, y: 0, w, h: top }, ...grid(0, top + GAP, w, h - top - GAP, others, columns)];
    }
    const left = share * w;
    for (const columns of [1, 2]) {
      for (const below of [0, 1, 2]) {
        if (below >= others) continue;
        const beside = others - below;
        const lines = Math.ceil(beside / columns);
        // What stands under the enlarged card is as tall as a line beside it.
        const line = (h - (lines - 1) * GAP) / lines;
        const first = { x: 0, y: 0, w: left, h: below === 0 ? h : h - line - GAP };
        if (first.h < line) continue;
        yield [
          first,
          ...grid(left + GAP, 0, w - left - GAP, h, beside, columns),
          ...(below === 0 ? [] : grid(0, h - line, left, line, below, below)),
        ];
      }
    }
  }
}

/** Line after line; the last line is as long as the others. */
function grid(x: number, y: number, w: number, h: number, count: number, columns: number): Box[] {
  const lines = Math.ceil(count / columns);
  const height = (h - (lines - 1) * GAP) / lines;
  return Array.from({ length: count }, (_, n) => {
    const line = Math.floor(n / columns);
    const inLine = line === lines - 1 ? count - line * columns : columns;
    const width = (w - (inLine - 1) * GAP) / inLine;
    return { x: x + (n - line * columns) * (width + GAP), y: y + line * (height + GAP), w: width, h: height };
  });
}

function scoreOf(places: readonly Box[], zoom: number): number {
  const [first = 0, ...others] = places.map((box, n) => measureCard(box, n === 0, { zoom }).digits);
  const spoken = first / PROMISED_DIGITS.spoken;
  const other = Math.min(...others) / PROMISED_DIGITS.other;
  return Math.min(spoken, other, 1) * 100 + Math.min(spoken, other) * 2 + spoken + other;
}
