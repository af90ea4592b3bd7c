/** A figure as it is written in Vietnamese and Khmer: "22,8". */
export function withComma(figure: string | number): string {
  return String(figure).replace('.', ',');
}
