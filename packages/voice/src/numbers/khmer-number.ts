import { numberClip } from '../clips.ts';

/** A whole number from 0 to 9999 in Khmer: words follow each other with nothing between them, and nothing is said for a nought. */
export function khmerNumber(value: number): readonly string[] {
  if (value === 0) return [numberClip(0)];
  const tens = (value % 100) - (value % 10);
  return [
    ...place(Math.floor(value / 1000), 'thousand'),
    ...place(Math.floor(value / 100) % 10, 'hundred'),
    ...(tens === 0 ? [] : [numberClip(tens)]),
    ...(value % 10 === 0 ? [] : [numberClip(value % 10)]),
  ];
}

function place(count: number, name: string): readonly string[] {
  return count === 0 ? [] : [numberClip(count), name];
}
