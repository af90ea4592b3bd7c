/** Without diacritics, capitals and spaces at the ends: how a list is searched through, and what an id is made of. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();
}
