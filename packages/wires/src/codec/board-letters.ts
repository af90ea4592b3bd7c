/** Boards know ASCII only: marks are left off (Đ becomes D), what is still foreign becomes a space. */
export function boardLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]/gu, ' ');
}

/** Exactly `width` characters. What is too long loses its beginning: in a number the last figures tell people apart. */
export function fitted(text: string, width: number, align: 'left' | 'right', pad: string): string {
  const kept = text.slice(-width);
  return align === 'left' ? kept.padEnd(width, pad) : kept.padStart(width, pad);
}
