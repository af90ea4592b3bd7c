/** So many letters stand on one line of a tile where eight of them share the glass (KI12). */
export const HINT_LETTERS = 24;

/** How many letters a tile's small line has, as people count them, where those are more than one line holds; else null. */
export function lettersTooMany(hint: string): number | null {
  const letters = [...hint.normalize('NFC').trim()].length;
  return letters > HINT_LETTERS ? letters : null;
}
