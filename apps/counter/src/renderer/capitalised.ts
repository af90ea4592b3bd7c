/** Words from inside a sentence, at the beginning of one. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
