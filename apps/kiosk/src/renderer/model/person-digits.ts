/** IS3: digits of the number on an identity paper: nine on an old one (CMND), twelve on the others (CCCD, thẻ căn cước). */
export const FEWEST_DIGITS = 9;
export const MOST_DIGITS = 12;

const LAST_SHOWN = 2;

/** How many digits, from the first, are hidden once nobody types: the last two stay, to go on from. */
export function digitsToHide(digits: string): number {
  return Math.max(0, digits.length - LAST_SHOWN);
}

/** As the number stands on the glass, in groups of three as one reads it: `••• ••• ••4 56`. */
export function digitsOnGlass(digits: string, hidden: number): string {
  return [...digits]
    .map((digit, nth) => `${nth > 0 && nth % 3 === 0 ? ' ' : ''}${nth < hidden ? '•' : digit}`)
    .join('');
}
