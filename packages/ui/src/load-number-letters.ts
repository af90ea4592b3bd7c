import { loadWeight } from './load-letters.ts';

/** The same as `loadLetters` for the heaviest letters, those of numbers and great headings: not every first page has any. */
export function loadNumberLetters(fonts: Pick<FontFaceSet, 'load'>): void {
  loadWeight(fonts, 800);
}
