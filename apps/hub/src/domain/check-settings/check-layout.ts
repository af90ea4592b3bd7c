import { measureCard, placeCardsIn, PROMISED_DIGITS } from '@motcua/protocol/card-places';
import { layoutBoxes } from '@motcua/protocol/layout-boxes';
import { LAYOUT_CELLS, type DisplayLayout } from '@motcua/protocol/screen-settings';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const MOST_CARDS = 12;
/** The screens that offices hang up; another shape is drawn by its own measures. */
const USUAL_ASPECT = 16 / 9;

/** DP6: what a layout has to be so that the room can read it. `field`: where it stands. */
export function checkLayout(layout: DisplayLayout, field: string): readonly SettingsProblem[] {
  const { name, cards, parts } = layout;
  const names = parts.map(({ part }) => part);
  const wrong = [
    ...unless(name.trim() !== '', `${field}.name`, 'empty'),
    ...wholeNumber(`${field}.cards`, cards, 1, MOST_CARDS),
    ...unless(names.includes('cards'), `${field}.parts`, 'layout-no-cards'),
    ...repeated(names).map((i) => problem(`${field}.parts[${i}]`, 'layout-part-twice', names[i] ?? '')),
    ...parts.flatMap(({ part, column, row, columns, rows }, i) => {
      const isInside = [column, row, columns, rows].every((cell) => Number.isInteger(cell) && cell >= 1);
      const fits = column + columns - 1 <= LAYOUT_CELLS && row + rows - 1 <= LAYOUT_CELLS;
      return unless(isInside && fits, `${field}.parts[${i}]`, 'layout-outside', part, LAYOUT_CELLS);
    }),
    ...checkOverlaps(layout, field),
  ];
  return wrong.length > 0 ? wrong : checkDigits(layout, field);
}

function checkOverlaps({ parts }: DisplayLayout, field: string): readonly SettingsProblem[] {
  return parts.flatMap((one, i) =>
    parts.slice(0, i).flatMap((other) => {
      const beside = one.column < other.column + other.columns && other.column < one.column + one.columns;
      const above = one.row < other.row + other.rows && other.row < one.row + one.rows;
      const isOver = one.part !== other.part && beside && above;
      return isOver ? [problem(`${field}.parts[${i}]`, 'layout-overlap', one.part, other.part)] : [];
    }),
  );
}

/** Measured as the page draws it: all cards there, and everything beside them with something to show. */
function checkDigits(layout: DisplayLayout, field: string): readonly SettingsProblem[] {
  const aspect = layout.orientation === 'landscape' ? USUAL_ASPECT : 1 / USUAL_ASPECT;
  const { cards, recent } = layoutBoxes(layout, new Set(), false, aspect);
  if (cards === undefined) return [];
  const [first = 0, ...others] = placeCardsIn(cards, layout.cards, 1).map((box, n) => measureCard(box, n === 0).digits);
  const smallest = Math.min(...others, Number.POSITIVE_INFINITY);
  return [
    ...tooSmall(`${field}.cards`, first, PROMISED_DIGITS.spoken, layout.cards),
    ...(first < PROMISED_DIGITS.spoken
      ? []
      : tooSmall(`${field}.cards`, smallest, PROMISED_DIGITS.other, layout.cards)),
    ...unless(
      recent === undefined || recent.h >= LEAST_RECENT_HEIGHT,
      `${field}.parts[${layout.parts.findIndex(({ part }) => part === 'recent')}]`,
      'layout-recent-small',
      PROMISED_DIGITS.recent,
    ),
  ];
}

/** One line of digits of the recent calls and the room around them. */
const LEAST_RECENT_HEIGHT = PROMISED_DIGITS.recent + 2.5;

function tooSmall(field: string, digits: number, promised: number, cards: number): readonly SettingsProblem[] {
  return unless(digits >= promised, field, 'layout-digits-small', Math.floor(digits * 10) / 10, promised, cards);
}
