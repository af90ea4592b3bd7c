/** Advance widths of Be Vietnam Pro at weight 800, in thousandths of the font size. */
const ADVANCES: Readonly<Record<string, number>> = {
  ...{ '0': 708, '1': 446, '2': 669, '3': 687, '4': 723, '5': 689, '6': 706, '7': 599, '8': 679, '9': 706 },
  ...{ A: 780, B: 721, C: 781, D: 758, E: 649, G: 793, H: 740, I: 301, K: 728, L: 650, M: 900, N: 754, O: 829 },
  ...{ P: 690, Q: 828, R: 726, S: 677, T: 698, U: 742, V: 758, X: 786, Y: 736, Z: 669, '-': 606 },
};
const WIDEST = 900;

/** How large characters stand beside their neighbours, as the cards set it. */
export const LETTER_SPACING_EM = -0.035;

/**
 * Width of a ticket or counter number in multiples of its font size, so that a card can make it as large
 * as its room allows. Unknown characters count as the widest known.
 */
export function numberWidthEm(text: string): number {
  const advances = [...text.toUpperCase()].map((character) => ADVANCES[character] ?? WIDEST);
  return advances.reduce((sum, advance) => sum + advance / 1000 + LETTER_SPACING_EM, 0);
}
