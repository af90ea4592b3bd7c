import { numberClip } from '../clips.ts';

/** Words that Vietnamese has beside its digits. After "mươi" one is "mốt", four "tư" and five "lăm". */
const TENS = 'tens';
const LATE: Readonly<Record<number, string>> = { 1: 'n-1-late', 4: 'n-4-late', 5: 'n-5-late' };

/**
 * A whole number from 0 to 9999 in Vietnamese: "một nghìn không trăm linh năm". Whether nothing in the tens is "lẻ" or
 * "linh", and a thousand "ngàn" or "nghìn", is the pack's: it says the clip in its own words.
 */
export function vietnameseNumber(value: number): readonly string[] {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return underThousand(rest, false);
  const head = [numberClip(thousands), 'thousand'];
  return rest === 0 ? head : [...head, ...underThousand(rest, true)];
}

/** `afterThousand`: hundreds are then named also where there are none. */
function underThousand(value: number, afterThousand: boolean): readonly string[] {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0 && !afterThousand) return underHundred(rest);
  const head = [numberClip(hundreds), 'hundred'];
  if (rest === 0) return head;
  return rest < 10 ? [...head, 'zero-tens', numberClip(rest)] : [...head, ...underHundred(rest)];
}

function underHundred(value: number): readonly string[] {
  if (value < 10) return [numberClip(value)];
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 1) return ones === 0 ? ['n-10'] : ['n-10', ones === 5 ? 'n-5-late' : numberClip(ones)];
  const head = [numberClip(tens), TENS];
  return ones === 0 ? head : [...head, LATE[ones] ?? numberClip(ones)];
}
