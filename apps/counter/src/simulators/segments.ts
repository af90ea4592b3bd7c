/**
 * The seven bars of an LED figure, as they are named everywhere: a on top, then clockwise, g in the middle. Letters as such
 * boards show them; what they have no figure for stays dark.
 */
const LIT: Readonly<Record<string, string>> = {
  ...{ '0': 'abcdef', '1': 'bc', '2': 'abdeg', '3': 'abcdg', '4': 'bcfg' },
  ...{ '5': 'acdfg', '6': 'acdefg', '7': 'abc', '8': 'abcdefg', '9': 'abcdfg' },
  ...{ A: 'abcefg', C: 'adef', E: 'adefg', F: 'aefg', H: 'bcefg', L: 'def', P: 'abefg', S: 'acdfg', U: 'bcdef' },
  ...{ M: 'abcef', X: 'bcefg', '-': 'g', ' ': '' },
};

export const SEGMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Which bars are lit for a sign. */
export function litSegments(sign: string): ReadonlySet<Segment> {
  const lit = LIT[sign.toUpperCase()] ?? '';
  return new Set(SEGMENTS.filter((segment) => lit.includes(segment)));
}

/** The signs of a board of at least so many figures, its text to the right as boards show it. */
export function signsOn(text: string, figures: number): readonly string[] {
  return [...text.padStart(figures, ' ')];
}
