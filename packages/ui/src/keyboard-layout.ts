import { TONE_MARKS } from './type-vietnamese.ts';

/** As phones have them, or as they are learnt at school. */
export type KeyOrder = 'qwerty' | 'abc';

/** A key that writes: what it says, and the words on it where they are others. */
export type WritingKey = { readonly key: string; readonly words: string };

export const LETTER_ROWS: Readonly<Record<KeyOrder, readonly [string, string, string]>> = {
  qwerty: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  abc: ['abcdefghij', 'klmnopqrs', 'tuvwxyz'],
};
export const DIGITS = '1234567890';

/** The letters that Vietnamese has and a plain keyboard has not. */
export const MARKED_LETTERS = 'ăâđêôơư';

/** Each tone by its name, which carries it. */
const TONE_NAMES = ['huyền', 'sắc', 'hỏi', 'ngã', 'nặng'] as const;
export const TONE_KEYS: readonly WritingKey[] = TONE_MARKS.map((key, nth) => ({ key, words: TONE_NAMES[nth] ?? key }));

/** Of the keys beside each other in rows, the one where an arrow leads from `from`; `from` itself where there is none. */
export function keyBeyond(boxes: readonly KeyBox[], from: number, arrow: string): number {
  const here = boxes[from];
  if (here === undefined) return from;
  const middle = here.left + here.width / 2;
  const steps = boxes.flatMap((box, at) => {
    if (at === from || !liesBeyond(here, box, arrow)) return [];
    const sideways = Math.abs(box.left + box.width / 2 - middle);
    const rows = Math.abs(box.top - here.top);
    return [{ at, far: arrow === 'ArrowUp' || arrow === 'ArrowDown' ? rows * 1000 + sideways : sideways }];
  });
  return steps.reduce((best, step) => (step.far < best.far ? step : best), { at: from, far: Infinity }).at;
}

export type KeyBox = { readonly left: number; readonly top: number; readonly width: number };

function liesBeyond(here: KeyBox, there: KeyBox, arrow: string): boolean {
  const sameRow = Math.abs(there.top - here.top) < 2;
  switch (arrow) {
    case 'ArrowLeft':
      return sameRow && there.left < here.left;
    case 'ArrowRight':
      return sameRow && there.left > here.left;
    case 'ArrowUp':
      return !sameRow && there.top < here.top;
    case 'ArrowDown':
      return !sameRow && there.top > here.top;
    default:
      return false;
  }
}
