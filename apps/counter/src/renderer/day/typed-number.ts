/** A number as it stands on paper, with its letters or without: "A917", "917". Null: there is none. */
export function typedNumber(typed: string): number | null {
  const [, digits] = /^\p{L}{0,4}\s*(\d{1,7})$/u.exec(typed.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}
