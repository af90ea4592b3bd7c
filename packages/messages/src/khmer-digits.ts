const KHMER_ZERO = 0x17e0;

/** Replaces Latin digits by Khmer ones: "A042" → "A០៤២". */
export function khmerDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCodePoint(KHMER_ZERO + Number(digit)));
}

/** Latin digits, which stand on every screen and slip, with the Khmer ones beside: "6 (៦)". */
export function bothDigits(text: string | number): string {
  return `${text} (${khmerDigits(text)})`;
}

/** Takes the Khmer digits beside Latin ones away again: "6 (៦) នាទី" → "6 នាទី". */
export function latinDigits(text: string): string {
  return text.replace(/ \([០-៩][០-៩:/–]*\)/g, '');
}
