/** A letter of each file that Vietnamese is written with. */
const EACH_FILE = 'aạ';
/** Of words; numbers have letters of their own (load-number-letters.ts). */
const WEIGHTS = [400, 600, 700] as const;

/**
 * Begins to load the letters of the first page before there are words on it. A browser begins when it lays out the first
 * word that uses them, lays all of them out in other letters meanwhile, and then once more.
 */
export function loadLetters(fonts: Pick<FontFaceSet, 'load'>): void {
  for (const weight of WEIGHTS) loadWeight(fonts, weight);
}

/** Without its own letters a page is shown in those of the machine. */
export function loadWeight(fonts: Pick<FontFaceSet, 'load'>, weight: number): void {
  fonts.load(`${weight} 1rem "Be Vietnam Pro"`, EACH_FILE).catch(() => undefined);
}
