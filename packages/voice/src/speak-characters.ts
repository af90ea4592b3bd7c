import { letterClip, numberClip } from './clips.ts';
import { englishNumber } from './numbers/english-number.ts';
import { khmerNumber } from './numbers/khmer-number.ts';
import { vietnameseNumber } from './numbers/vietnamese-number.ts';

/** The largest number that is said as a whole; a longer one is read digit by digit. */
export const LARGEST_WHOLE = 9_999;

/** How a tongue says whole numbers. Where nobody has told it to the program, they are read digit by digit. */
const WHOLE: Readonly<Record<string, (value: number) => readonly string[]>> = {
  vi: vietnameseNumber,
  en: englishNumber,
  km: khmerNumber,
};

/** The tongue without region: `vi` for `vi-VN`. */
export function baseTongue(tongue: string): string {
  return tongue.toLowerCase().split('-', 1)[0] ?? '';
}

/** A number as it is printed ("A042"), read letter by letter and digit by digit. What has no name is passed over. */
export function spellOut(printed: string): readonly string[] {
  return [...printed.toUpperCase()].flatMap((character) => {
    if (/[0-9]/.test(character)) return [numberClip(Number(character))];
    return /[A-ZĐ]/.test(character) ? [letterClip(character)] : [];
  });
}

/** The same with each run of digits said as a whole number, where the tongue can: "A, bốn mươi hai". */
export function sayWhole(printed: string, tongue: string): readonly string[] {
  const whole = WHOLE[baseTongue(tongue)];
  return (printed.match(/[0-9]+|[^0-9]+/g) ?? []).flatMap((run) => {
    const value = Number(run);
    const isNumber = /^[0-9]+$/.test(run) && value <= LARGEST_WHOLE;
    return isNumber && whole !== undefined ? whole(value) : spellOut(run);
  });
}
