/** Whether any letter of these words lies in a font face's `unicode-range`, as `U+1780-17FF, U+200C`. */
export function usesLettersOf(unicodeRange: string, words: string): boolean {
  const ranges = [...unicodeRange.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi)].map(([, from = '', to = from]) => ({
    from: parseInt(from.replaceAll('?', '0'), 16),
    to: parseInt(to.replaceAll('?', 'F'), 16),
  }));
  return Array.from(words, (letter) => letter.codePointAt(0) ?? 0).some((code) =>
    ranges.some(({ from, to }) => code >= from && code <= to),
  );
}
