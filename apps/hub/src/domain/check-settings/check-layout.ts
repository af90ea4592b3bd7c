import { PROMISED_DIGITS } from '@motcua/protocol/card-places';
import { layoutDigits } from '@motcua/protocol/layout-digits';
import { LAYOUT_CELLS, type DisplayLayout } from '@motcua/protocol/screen-settings';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const MOST_CARDS = 12;

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

function checkDigits(layout: DisplayLayout, field: string): readonly SettingsProblem[] {
  const digits = layoutDigits(layout);
  if (digits === null) return [];
  const { spoken, others, recentFits } = digits;
  const { cards, parts } = layout;
  return [
    ...(spoken < PROMISED_DIGITS.spoken || others === null
      ? tooSmall(`${field}.cards`, spoken, PROMISED_DIGITS.spoken, cards)
      : tooSmall(`${field}.cards`, others, PROMISED_DIGITS.other, cards)),
    ...unless(
      recentFits,
      `${field}.parts[${parts.findIndex(({ part }) => part === 'recent')}]`,
      'layout-recent-small',
      PROMISED_DIGITS.recent,
    ),
  ];
}

function tooSmall(field: string, digits: number, promised: number, cards: number): readonly SettingsProblem[] {
  return unless(digits >= promised, field, 'layout-digits-small', Math.floor(digits * 10) / 10, promised, cards);
}
